export interface ShellCommand {
  readonly source: string;
  readonly words: readonly string[];
}

interface Reader {
  readonly text: string;
  at: number;
}

const CONTINUATION = /[\\^`]\r?\n/gu;
const ENDS_COMMAND = '\n;|&';

export function splitWords(text: string): readonly ShellCommand[] {
  const reader: Reader = { text: text.replace(CONTINUATION, ' ').replaceAll('^"', '"'), at: 0 };
  const commands: ShellCommand[] = [];
  while (reader.at < reader.text.length) {
    const start = reader.at;
    const words = readCommand(reader);
    const source = reader.text.slice(start, reader.at).trim();
    reader.at += 1;
    if (words.length > 0) commands.push({ source, words });
  }
  return commands;
}

function readCommand(reader: Reader): readonly string[] {
  const words: string[] = [];
  for (let next = reader.text[reader.at]; next !== undefined; next = reader.text[reader.at]) {
    if (ENDS_COMMAND.includes(next)) break;
    if (/\s/u.test(next)) reader.at += 1;
    else words.push(readWord(reader));
  }
  return words;
}

function readWord(reader: Reader): string {
  let word = '';
  while (!endsWord(reader)) word = appendNext(reader, word);
  return word;
}

function endsWord({ text, at }: Reader): boolean {
  return at >= text.length || /^(?:[\s;|]|&(?:&|\s|$))/u.test(text.slice(at, at + 2));
}

function appendNext(reader: Reader, word: string): string {
  const next = reader.text.charAt(reader.at);
  reader.at += 1;
  if (next === '"') return word + readUntil(reader, '"', true);
  if (next === "'" && word.endsWith('$')) return word.slice(0, -1) + readUntil(reader, "'", true);
  if (next === "'") return word + readUntil(reader, "'", false);
  return word + (next === '\\' ? (reader.text[reader.at++] ?? '') : next);
}

function readUntil(reader: Reader, quote: string, hasEscapes: boolean): string {
  let word = '';
  for (let next = reader.text[reader.at]; next !== undefined; next = reader.text[reader.at]) {
    reader.at += 1;
    if (next === quote) break;
    word += hasEscapes && next === '\\' ? (reader.text[reader.at++] ?? '') : next;
  }
  return word;
}
