import { headerParameters } from './headerParameters.ts';
import { type RestAnswer, valueAt, type Wire } from './reading.ts';

/** An unchecked page. */
export interface WirePage {
  readonly items: unknown;
  readonly nextCursor?: unknown;
  readonly total?: unknown;
}

/** The parts of the request that fetches one page of a list. */
export interface PageQuestion {
  /** Each item of a list becomes a parameter with the same name. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Dots separate the names of nested objects: `{ 'variables.after': cursor }`. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Describes how an API divides a list into pages. */
export interface RestPages {
  /** @param cursor the `nextCursor` of the previous page */
  readonly ask: (cursor: string | undefined) => PageQuestion;
  /** @throws {Error} if the page can't be read */
  readonly read: (answer: RestAnswer, cursor: string | undefined) => WirePage;
}

/** Where a request contains a parameter. */
export type ParameterPlace = 'query' | 'body' | 'header';

/** Where a response contains a page. */
export interface PagePlaces {
  /** The path of the list; empty if the response itself is the list. @default 'items' */
  readonly items?: string;
  /** The path of the total. @default 'total' */
  readonly total?: string;
  /** The header with the total. */
  readonly totalHeader?: string;
  readonly in?: ParameterPlace;
}

/** The settings of `cursorPages`. */
export interface CursorPages extends PagePlaces {
  /** The path of the next cursor. @default 'nextCursor' */
  readonly next?: string;
  /** The header with the next cursor. */
  readonly nextHeader?: string;
  /** @default 'cursor' */
  readonly parameter?: string;
}

/** Pages by cursor. A missing, `null`, or empty cursor ends the list. */
export function cursorPages(pages: CursorPages = {}): RestPages {
  const { next = 'nextCursor', nextHeader, parameter = 'cursor' } = pages;
  return {
    ask: (cursor) => (cursor === undefined ? {} : question(pages, { [parameter]: cursor })),
    read(answer) {
      const cursor = nextHeader === undefined ? valueAt(answer.body, next) : answer.headers.get(nextHeader);
      const isLast = cursor === '' || cursor === null || cursor === undefined || cursor === false;
      return { ...itemsOf(pages, answer), nextCursor: isLast ? undefined : asCursor(cursor) };
    },
  };
}

/** The settings of `numberedPages`. */
export interface NumberedPages extends PagePlaces {
  /** @default 'page' */
  readonly page?: string;
  /** @default 1 */
  readonly first?: number;
  /** The page size to request. The API may send fewer items. */
  readonly size?: { readonly parameter: string; readonly count: number };
  /** The path of a value that is true if another page follows. */
  readonly more?: string;
}

/** Pages by number. The list ends at `more`, at `total`, or with an empty page. */
export function numberedPages(pages: NumberedPages = {}): RestPages {
  const { page = 'page', first = 1 } = pages;
  return {
    ask: (cursor) => question(pages, { [page]: progressOf(cursor, first).position, ...sizeParameter(pages) }),
    read(answer, cursor) {
      const { position } = progressOf(cursor, first);
      return countedPage(pages, answer, { cursor, first, next: () => position + 1 });
    },
  };
}

/** The settings of `offsetPages`. */
export interface OffsetPages extends Omit<NumberedPages, 'page' | 'first'> {
  /** @default 'offset' */
  readonly offset?: string;
}

/** Pages by offset. The list ends as with `numberedPages`. */
export function offsetPages(pages: OffsetPages = {}): RestPages {
  const { offset = 'offset' } = pages;
  return {
    ask: (cursor) => question(pages, { [offset]: progressOf(cursor, 0).position, ...sizeParameter(pages) }),
    read: (answer, cursor) => countedPage(pages, answer, { cursor, first: 0, next: (seen) => seen }),
  };
}

interface Progress {
  readonly position: number;
  readonly seen: number;
}

/** @param cursor `<page>.<earlier items>`: `3.50` is page 3, after 50 items */
function progressOf(cursor: string | undefined, first: number): Progress {
  const [position = first, seen = 0] = cursor?.split('.').map(Number) ?? [];
  return { position, seen };
}

interface Counted {
  readonly cursor: string | undefined;
  readonly first: number;
  readonly next: (seen: number) => number;
}

function countedPage(pages: NumberedPages, answer: RestAnswer, { cursor, first, next }: Counted): WirePage {
  const page = itemsOf(pages, answer);
  const came = Array.isArray(page.items) ? page.items.length : 0;
  const seen = progressOf(cursor, first).seen + came;
  const more = pages.more === undefined ? undefined : valueAt(answer.body, pages.more);
  const isLast = more === undefined ? came === 0 || (typeof page.total === 'number' && seen >= page.total) : !more;
  return { ...page, nextCursor: isLast ? undefined : `${next(seen)}.${seen}` };
}

function sizeParameter({ size }: NumberedPages): Readonly<Record<string, unknown>> {
  return size ? { [size.parameter]: size.count } : {};
}

function itemsOf({ items = 'items', total = 'total', totalHeader }: PagePlaces, answer: RestAnswer): WirePage {
  const header = totalHeader === undefined ? null : answer.headers.get(totalHeader);
  const count = header === null ? valueAt(answer.body, total) : Number(header);
  return { items: valueAt(answer.body, items), total: count ?? undefined };
}

/** Queries and headers contain only strings. */
function question({ in: place = 'query' }: PagePlaces, parameters: Readonly<Record<string, unknown>>): PageQuestion {
  if (place === 'body') return { body: parameters };
  const texts = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  return place === 'header' ? { headers: texts } : { query: texts };
}

function asCursor(cursor: unknown): unknown {
  return typeof cursor === 'number' ? String(cursor) : cursor;
}

export function withParameters(body: unknown, parameters: Readonly<Record<string, unknown>> = {}): unknown {
  return Object.entries(parameters).reduce<unknown>(
    (whole, [path, value]) => withValueAt(whole, path.split('.'), value),
    body,
  );
}

function withValueAt(whole: unknown, [name = '', ...inner]: readonly string[], value: unknown): Wire {
  const own: Wire = typeof whole === 'object' && whole !== null ? (whole as Wire) : {};
  const isDeep = inner.length > 0;
  return { ...own, [name]: isDeep ? withValueAt(Object.hasOwn(own, name) ? own[name] : {}, inner, value) : value };
}

/** The settings of `linkedPages`. */
export interface LinkedPages {
  /** A path; empty if the response itself is the list. @default '' */
  readonly items?: string;
  /** @default 'X-Total-Count' */
  readonly totalHeader?: string;
  /** Extra parameters, such as `{ per_page: '100' }`. */
  readonly query?: Readonly<Record<string, string>>;
}

const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,]*))?)*)/g;

/**
 * Pages by a `Link` header (RFC 8288). Uses only the query of the next URL, because another URL would receive the
 * request's headers.
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
  throw new Error('Link: expected a next page at the URL of the request, got another URL.');
}
