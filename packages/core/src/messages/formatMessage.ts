/** A noun, or its forms by name: `other` for the usual form, and the names that a language documents. */
export type Noun = string | Readonly<Record<string, string>>;

/** ICU arguments by name. */
export type MessageValues = Readonly<Record<string, number | Noun | readonly string[]>>;

/**
 * Formats an ICU message with arguments, `plural`, and `select`.
 * @throws {Error} if the message is malformed or a value is missing
 */
export function formatMessage(message: string, values: MessageValues, locale: string): string {
  const reader = { message, at: 0 };
  const text = readText(reader, values, locale, undefined);
  if (reader.at < message.length) throw malformed(message, 'it has a "}" with no "{" before it');
  return text;
}

const numbers = kept((locale) => new Intl.NumberFormat(locale));
const plurals = kept((locale) => new Intl.PluralRules(locale));
const lists = kept((locale) => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }));

function kept<Format>(make: (locale: string) => Format): (locale: string) => Format {
  const made = new Map<string, Format>();
  return (locale) => {
    const format = made.get(locale) ?? make(locale);
    made.set(locale, format);
    return format;
  };
}

interface Reader {
  readonly message: string;
  at: number;
}

function readText(reader: Reader, values: MessageValues, locale: string, count: number | undefined): string {
  let text = '';
  while (reader.at < reader.message.length) {
    const character = reader.message[reader.at];
    if (character === '}') break;
    reader.at += 1;
    if (character === '{') text += readArgument(reader, values, locale, count);
    else if (character === '#' && count !== undefined) text += numbers(locale).format(count);
    else if (character === "'") text += readQuoted(reader);
    else text += character;
  }
  return text;
}

function readQuoted(reader: Reader): string {
  const { message } = reader;
  const next = message[reader.at];
  if (next === "'") {
    reader.at += 1;
    return "'";
  }
  if (next !== '{' && next !== '}' && next !== '#') return "'";
  let literal = '';
  for (; reader.at < message.length; reader.at += 1) {
    if (message[reader.at] === "'" && message[++reader.at] !== "'") break;
    literal += message[reader.at];
  }
  return literal;
}

function readArgument(reader: Reader, values: MessageValues, locale: string, count: number | undefined): string {
  const name = readUntil(reader, ',}').trim();
  const value = valueNamed(name, values, locale);
  if (value === undefined) throw malformed(reader.message, `no value was given for "{${name}}"`);
  if (reader.message[reader.at++] === '}') return typeof value === 'number' ? numbers(locale).format(value) : value;
  const kind = readUntil(reader, ',}').trim();
  reader.at += 1;
  if (kind === 'plural') return readChoice(reader, values, locale, Number(value), pluralCases(Number(value), locale));
  if (kind === 'select') return readChoice(reader, values, locale, count, selectCases(name, String(value), values));
  throw malformed(reader.message, `"${kind}" is neither "plural" nor "select"`);
}

/** `{label.dative}` is the noun's dative, or else its usual form. */
function valueNamed(name: string, values: MessageValues, locale: string): string | number | undefined {
  const [base = name, form = 'other'] = name.split('.');
  const value = values[base];
  if (isList(value)) return lists(locale).format(value);
  return typeof value === 'object' ? (value[form] ?? value['other']) : value;
}

const isList = (value: MessageValues[string] | undefined): value is readonly string[] => Array.isArray(value);

/** `{label.one, select, named {…} other {…}}` asks whether the noun has that form. */
function selectCases(name: string, value: string, values: MessageValues): readonly string[] {
  const [base = name, form] = name.split('.');
  const noun = values[base];
  const isNamed = typeof noun === 'object' && form !== undefined && form in noun;
  return isNamed ? [value, 'named', 'other'] : [value, 'other'];
}

function pluralCases(value: number, locale: string): readonly string[] {
  return [`=${value}`, plurals(locale).select(value), 'other'];
}

function readChoice(
  reader: Reader,
  values: MessageValues,
  locale: string,
  count: number | undefined,
  cases: readonly string[],
): string {
  let best = cases.length;
  let text = '';
  for (;;) {
    const label = readUntil(reader, '{}').trim();
    if (reader.message[reader.at++] !== '{') break;
    const branch = readText(reader, values, locale, count);
    reader.at += 1;
    const rank = cases.indexOf(label);
    if (rank !== -1 && rank < best) [best, text] = [rank, branch];
  }
  if (best === cases.length) throw malformed(reader.message, 'it has no "other" case');
  return text;
}

function readUntil(reader: Reader, stops: string): string {
  const start = reader.at;
  while (reader.at < reader.message.length && !stops.includes(reader.message.charAt(reader.at))) reader.at += 1;
  if (reader.at === reader.message.length) throw malformed(reader.message, 'it ends inside "{"');
  return reader.message.slice(start, reader.at);
}

function malformed(message: string, reason: string): Error {
  return new Error(`The message "${message}" cannot be shown: ${reason}. Fix the message that you pass.`);
}
