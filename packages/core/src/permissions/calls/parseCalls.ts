import { parseCurl } from './parseCurl.ts';
import { type ShellCommand, splitWords } from './splitWords.ts';

/** One pasted API request. */
export interface Call {
  readonly source: string;
  readonly method: string | undefined;
  /** Decoded, without host and query. */
  readonly segments: readonly string[];
  /** A single word, which may be an operation id. */
  readonly word: string | undefined;
}

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'];

export function parseCalls(text: string): readonly Call[] {
  return splitWords(text).flatMap(parseCommand);
}

function parseCommand({ source, words: [first = '', ...rest] }: ShellCommand): readonly Call[] {
  if (first === '$' || first === '>' || first === '%') return parseCommand({ source, words: rest });
  if (first === '' || first.startsWith('#') || /^[\w-]+:$/u.test(first)) return [];
  if (/(?:^|[\\/])curl(?:\.exe)?$/u.test(first)) {
    return parseCurl(rest).map(({ method, address }) => callTo(source, method, address));
  }
  const [address] = rest;
  if (address !== undefined && METHODS.includes(first.toUpperCase())) {
    return [callTo(source, first.toUpperCase(), address)];
  }
  const word = rest.length === 0 ? first : undefined;
  return [{ source, method: undefined, segments: word?.includes('/') ? pathSegments(word) : [], word }];
}

function callTo(source: string, method: string, address: string): Call {
  return { source, method, segments: pathSegments(address), word: undefined };
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//iu;
const VARIABLE = /^(?:\$\w+|\$?\{\{?[\w.-]+\}?\})(?=\/|$)/u;
const HOST = /^(?:localhost|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?=\/|$)/iu;

function pathSegments(address: string): readonly string[] {
  const [path = ''] = withoutHost(address).split(/[?#]/u);
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(decoded(segment));
  }
  return segments;
}

function withoutHost(address: string): string {
  const scheme = SCHEME.exec(address)?.[0];
  if (scheme !== undefined) return address.slice(scheme.length).replace(/^[^/?#]*/u, '');
  return address.replace(VARIABLE, '').replace(HOST, '');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
