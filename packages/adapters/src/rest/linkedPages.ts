import { headerParameters } from './headerParameters.ts';
import { valueAt } from './reading.ts';
import type { RestPages } from './restPages.ts';

export interface LinkedPages {
  /** Where the items are; empty where the body is the array itself. @default '' */
  readonly items?: string;
  /** The header with the number of all items. @default 'X-Total-Count' */
  readonly total?: string;
}

/** One link of a `Link` header: its address, and all its parameters. */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,]*))?)*)/g;

/**
 * Pages that name the next one in a `Link` header with `rel="next"` (RFC 8288). Only its query is followed: an address
 * elsewhere would be sent the cookies and headers of this one.
 */
export function linkedPages({ items = '', total = 'X-Total-Count' }: LinkedPages = {}): RestPages {
  return {
    ask: (cursor) => parametersOf(new URLSearchParams(cursor)),
    read({ body, headers, url }) {
      const all = headers.get(total);
      const next = nextAddress(headers.get('Link') ?? '');
      return {
        items: valueAt(body, items),
        total: all === null ? undefined : Number(all),
        nextCursor: next === undefined ? undefined : queryOf(new URL(next, url), new URL(url)),
      };
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
