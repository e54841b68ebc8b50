/** What a curl command would send, as far as permissions ask. */
export interface CurlCall {
  readonly method: string;
  readonly address: string;
}

/** The options of curl that take a value. All others stand alone. */
const VALUED =
  'X request d data data-raw data-binary data-ascii data-urlencode json F form form-string T upload-file url H header ' +
  'u user o output A user-agent e referer b cookie c cookie-jar m max-time w write-out x proxy K config E cert key ' +
  'cacert capath connect-timeout retry retry-delay retry-max-time resolve interface limit-rate oauth2-bearer C ' +
  'continue-at r range y Y z time-cond D dump-header t Q max-redirs ciphers url-query variable aws-sigv4';
const valued: ReadonlySet<string> = new Set(VALUED.split(' '));

const SENDS: ReadonlySet<string> = new Set(
  'd data data-raw data-binary data-ascii data-urlencode json F form form-string'.split(' '),
);

interface Option {
  readonly name: string;
  readonly value: string;
}

/** Reads the words after `curl`; more than one address makes more than one call, and `--next` begins afresh. */
export function readCurl(words: readonly string[]): readonly CurlCall[] {
  const next = words.findIndex((word) => word === '--next' || word === '-:');
  if (next !== -1) return [...readCurl(words.slice(0, next)), ...readCurl(words.slice(next + 1))];
  const options = readOptions(words);
  const method = methodOf(options);
  return options
    .filter(({ name, value }) => value !== '' && (name === '' || name === 'url'))
    .map(({ value }) => ({ method, address: value }));
}

function methodOf(options: readonly Option[]): string {
  const asked = options.findLast(({ name }) => name === 'X' || name === 'request');
  const has = (...names: readonly string[]) => options.some(({ name }) => names.includes(name));
  if (asked) return asked.value.toUpperCase();
  if (has('I', 'head')) return 'HEAD';
  if (has('T', 'upload-file')) return 'PUT';
  return !has('G', 'get') && options.some(({ name }) => SENDS.has(name)) ? 'POST' : 'GET';
}

/** A word that is no option is an address, under the empty name. */
function readOptions(words: readonly string[]): readonly Option[] {
  const options: Option[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const found = word.startsWith('--')
      ? longOption(word)
      : word.startsWith('-')
        ? shortOptions(word)
        : [address(word)];
    const last = found.at(-1);
    if (last && last.value === '' && valued.has(last.name)) {
      at += 1;
      found[found.length - 1] = { name: last.name, value: words[at] ?? '' };
    }
    options.push(...found);
  }
  return options;
}

function address(word: string): Option {
  return { name: '', value: word };
}

function longOption(word: string): Option[] {
  const [name = '', ...value] = word.slice(2).split('=');
  return [{ name, value: value.join('=') }];
}

/** `-sSXPOST` is four letters, and the rest of the word is the value of the first that takes one. */
function shortOptions(word: string): Option[] {
  const options: Option[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const name = word.charAt(at);
    if (valued.has(name)) return [...options, { name, value: word.slice(at + 1) }];
    options.push({ name, value: '' });
  }
  return options;
}
