import type { Call } from './call.ts';
import { readCurl } from './readCurl.ts';
import { readPath } from './readPath.ts';
import { type ShellCommand, splitWords } from './splitWords.ts';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'];

/**
 * Reads what a person pasted as calls: curl commands, `METHOD /path` lines, addresses, OpenAPI operation ids.
 * A line that is none of these is a call with neither path nor operation, so that it is named as not understood.
 */
export function parseCalls(text: string): readonly Call[] {
  return splitWords(text).flatMap(readCommand);
}

function readCommand({ source, words: [first = '', ...rest] }: ShellCommand): readonly Call[] {
  if (first === '$' || first === '>' || first === '%') return readCommand({ source, words: rest });
  if (first === '' || first.startsWith('#') || /^[\w-]+:$/u.test(first)) return [];
  if (/(?:^|[\\/])curl(?:\.exe)?$/u.test(first)) {
    return readCurl(rest).map(({ method, address }) => callTo(source, method, address));
  }
  const [address] = rest;
  if (address !== undefined && METHODS.includes(first.toUpperCase())) {
    return [callTo(source, first.toUpperCase(), address)];
  }
  const word = rest.length === 0 ? first : undefined;
  const segments = word?.includes('/') ? readPath(word) : [];
  return [{ source, method: undefined, segments, word }];
}

function callTo(source: string, method: string, address: string): Call {
  return { source, method, segments: readPath(address), word: undefined };
}
