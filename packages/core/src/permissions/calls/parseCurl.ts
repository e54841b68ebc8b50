export interface CurlCall {
  readonly method: string;
  readonly address: string;
}

/** From `man curl`. All other options are flags. */
const VALUE_OPTIONS: ReadonlySet<string> = new Set(
  (
    'X request d data data-raw data-binary data-ascii data-urlencode json F form form-string T upload-file url ' +
    'H header u user o output A user-agent e referer b cookie c cookie-jar m max-time w write-out x proxy K config ' +
    'E cert key cacert capath connect-timeout retry retry-delay retry-max-time resolve interface limit-rate ' +
    'oauth2-bearer C continue-at r range y Y z time-cond D dump-header t Q max-redirs ciphers url-query variable ' +
    'aws-sigv4 proxy-header proxy-user U'
  ).split(' '),
);

const BODY_OPTIONS: ReadonlySet<string> = new Set(
  'd data data-raw data-binary data-ascii data-urlencode json F form form-string'.split(' '),
);

interface Option {
  readonly name: string;
  readonly value: string;
}

export function parseCurl(words: readonly string[]): readonly CurlCall[] {
  const next = words.findIndex((word) => word === '--next' || word === '-:');
  if (next !== -1) return [...parseCurl(words.slice(0, next)), ...parseCurl(words.slice(next + 1))];
  const options = parseOptions(words);
  const method = methodOf(options);
  return options
    .filter(({ name, value }) => value !== '' && (name === '' || name === 'url'))
    .map(({ value }) => ({ method, address: value }));
}

function methodOf(options: readonly Option[]): string {
  const given = options.findLast(({ name }) => name === 'X' || name === 'request');
  const has = (...names: readonly string[]) => options.some(({ name }) => names.includes(name));
  if (given) return given.value.toUpperCase();
  if (has('I', 'head')) return 'HEAD';
  if (has('T', 'upload-file')) return 'PUT';
  return !has('G', 'get') && options.some(({ name }) => BODY_OPTIONS.has(name)) ? 'POST' : 'GET';
}

function parseOptions(words: readonly string[]): readonly Option[] {
  const options: Option[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = optionsIn(words[at] ?? '');
    const last = found.at(-1);
    if (last && last.value === '' && VALUE_OPTIONS.has(last.name)) {
      at += 1;
      found[found.length - 1] = { name: last.name, value: words[at] ?? '' };
    }
    options.push(...found);
  }
  return options;
}

function optionsIn(word: string): Option[] {
  if (!word.startsWith('-')) return [{ name: '', value: word }];
  if (!word.startsWith('--')) return shortOptions(word);
  const [name = '', ...value] = word.slice(2).split('=');
  return [{ name, value: value.join('=') }];
}

function shortOptions(word: string): Option[] {
  const options: Option[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const name = word.charAt(at);
    if (VALUE_OPTIONS.has(name)) return [...options, { name, value: word.slice(at + 1) }];
    options.push({ name, value: '' });
  }
  return options;
}
