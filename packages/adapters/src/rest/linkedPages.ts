import { headerParameters } from './headerParameters.ts';
import { itemsOf, type RestPages } from './restPages.ts';

export interface LinkedPages {
  /** Path of the items; empty for the list itself. @default '' */
  readonly items?: string;
  /** @default 'X-Total-Count' */
  readonly totalHeader?: string;
  /** Such as `{ per_page: '100' }`. */
  readonly query?: Readonly<Record<string, string>>;
}

/** An address with its parameters. */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,]*))?)*)/g;

/**
 * Pages with a `Link` header (RFC 8288). Only its query is followed: another address would receive this one's headers.
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
