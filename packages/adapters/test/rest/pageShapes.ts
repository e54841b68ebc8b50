import { cursorPages, linkedPages, type RestPages } from '../../src/rest.ts';

interface Batch {
  readonly data: readonly { readonly id: string }[];
  readonly has_more: boolean;
}

interface UriPage {
  readonly keys: readonly unknown[];
  readonly next_page_uri?: string | null;
}

export const afterLastItem: RestPages = {
  ...cursorPages({ parameter: 'starting_after' }),
  read({ body }) {
    const { data, has_more } = body as Batch;
    return { items: data, nextCursor: has_more ? data.at(-1)?.id : undefined };
  },
};

export const nextUri: RestPages = {
  ask: (cursor) => ({ query: Object.fromEntries(new URLSearchParams(cursor)) }),
  read({ body, url }) {
    const { keys, next_page_uri: next } = body as UriPage;
    return { items: keys, nextCursor: next ? new URL(next, url).search : undefined };
  },
};

const links = linkedPages();

export const linksWithResults: RestPages = {
  ...links,
  read(answer, cursor) {
    const page = links.read(answer, cursor);
    const hasMore = /rel="next"; results="true"/.test(answer.headers.get('Link') ?? '');
    return hasMore ? page : { ...page, nextCursor: undefined };
  },
};

export const contentRanges: RestPages = {
  ask: (start = '0') => ({ headers: { Range: `items=${start}-${Number(start) + 99}` } }),
  read({ body, headers }) {
    const [, last, total] = /(\d+)\/(\d+)$/.exec(headers.get('Content-Range') ?? '') ?? [];
    const next = Number(last) + 1;
    return { items: body, total: total && Number(total), nextCursor: next < Number(total) ? `${next}` : undefined };
  },
};
