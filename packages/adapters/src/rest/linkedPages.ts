import { headerParameters } from './headerParameters.ts';
import { itemsOf, type RestPages } from './restPages.ts';

export interface LinkedPages {
  /** Path of the items; empty where the answer is the list itself. @default '' */
  readonly items?: string;
  /** The header with the number of all items. @default 'X-Total-Count' */
  readonly totalHeader?: string;
  /** Sent with each question, such as `{ per_page: '100' }`. */
  readonly query?: Readonly<Record<string, string>>;
}

/** One link of a `Link` header: its address, and all its parameters. */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,]*))?)*)/g;

/**
 * Pages that name the next one in a `Link` header with `rel="next"` (RFC 8288). The adapter follows its query only: another
 * address would receive this one's cookies and headers.
 */
export function linkedPages({ items = '', totalHeader = 'X-Total-Count', query = {} }: LinkedPages = {}): RestPages {
  return {
    ask: (cursor) => ({ query: cursor === undefined ? query : parametersOf(new URLSearchParams(cursor)) }),
    read(answer) {
      const { headers, url } = answer;
      const next = nextAddress(headers.get('Link') ?? '');
      const page = itemsOf({ items, totalHeader }, answer);
      return { ...page, nextCursor: next === undefined ? undefined : queryOf(new URL(next, url), new URL(url)) };
    },
  };
}

function nextAddress(header: string): string | undefined {
  for (const [, address = '', parameters = ''] of header.matchAll(LINK)) {
    const relations = headerParameters(parameters).get('rel') ?? '';
    if (relations.toLowerCase().split(/\s+/).includes('next')) return address;
  }
  return undefined;
}

function parametersOf(search: URLSearchParams): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries([...search.keys()].map((name) => [name, search.getAll(name)]));
}

function queryOf(next: URL, asked: URL): string {
  if (next.origin === asked.origin && next.pathname === asked.pathname) return next.search.slice(1);
  throw new Error('Link: expected the next page at the address that was asked, got one elsewhere.');
}
