import { type Page, type Resource, type ResourceQuery, type Token, TokenApiError } from '@tokenwright/core';
import { type Mistake, type Mutant, misreadList, mutant } from './mutant.ts';

const mispaged =
  (change: (page: Page<Token>, cursor: string | undefined) => unknown): Mistake =>
  (right) => ({
    listTokens: async (query) =>
      change((await right.listTokens?.(query)) ?? { items: [] }, query.cursor) as Page<Token>,
  });

const misfound =
  (change: (page: Page<Resource>, query: ResourceQuery) => unknown): Mistake =>
  (right) => ({
    searchResources: async (query) =>
      change((await right.searchResources?.(query)) ?? { items: [] }, query) as Page<Resource>,
  });

export const listMutants: readonly Mutant[] = [
  mutant(
    'list/shape',
    'lists the bare array of its API',
    mispaged(({ items }) => items),
  ),
  mutant(
    'list/shape',
    'lists states in capitals, as its database has them',
    misreadList((token) => ({ ...token, status: token.status.toUpperCase() })),
  ),
  mutant(
    'list/shape',
    'returns null as the cursor after the last page',
    mispaged((page) => ({ ...page, nextCursor: page.nextCursor ?? null })),
  ),
  mutant('list/limit', 'sends the page size under a name that its API rejects', (right) => ({
    async listTokens(query) {
      if (query.limit !== undefined) throw new TokenApiError('invalid', { detail: 'Unknown query parameter: limit' });
      return (await right.listTokens?.(query)) as Page<Token>;
    },
  })),
  mutant(
    'list/whole',
    'drops the last item of each page, which it asked for only to know whether there is more',
    mispaged((page) => ({ ...page, items: page.items.length > 1 ? page.items.slice(0, -1) : page.items })),
  ),
  mutant(
    'list/whole',
    'lists the first page only',
    mispaged(({ items, total }) => ({ items, total })),
  ),
  mutant('list/no-repeats', 'begins the next page with the item that ended the last', (right) => {
    let last: Token | undefined;
    return {
      async listTokens(query) {
        const page = (await right.listTokens?.(query)) ?? { items: [] };
        const items = query.cursor !== undefined && last ? [last, ...page.items] : page.items;
        last = page.items.at(-1);
        return { ...page, items };
      },
    };
  }),
  mutant('list/no-repeats', 'lists the tokens again after a page that is not full', (right) => ({
    async listTokens({ cursor, ...query }) {
      if (cursor === 'again') return (await right.listTokens?.(query)) ?? { items: [] };
      const page = (await right.listTokens?.(cursor ? { ...query, cursor } : query)) ?? { items: [] };
      return cursor === undefined && page.items.length === 1 ? { ...page, nextCursor: 'again' } : page;
    },
  })),
  mutant(
    'list/ends',
    'returns the cursor of the current page as the next one',
    mispaged((page, cursor) => ({ ...page, nextCursor: cursor ?? page.nextCursor })),
  ),
  mutant(
    'list/ends',
    'treats an empty cursor as the cursor of another page',
    mispaged((page) => ({ ...page, nextCursor: page.nextCursor ?? '' })),
  ),
  mutant('list/ends', 'never ends its empty pages', (right) => {
    let pages = 0;
    return {
      async listTokens(query) {
        if (query.cursor?.startsWith('empty')) return { items: [], nextCursor: `empty-${++pages}` };
        const page = (await right.listTokens?.(query)) ?? { items: [] };
        return page.nextCursor ? page : { ...page, nextCursor: 'empty' };
      },
    };
  }),
  mutant(
    'list/total',
    'returns the number of items on the page as the total',
    mispaged((page) => ({ ...page, total: page.items.length })),
  ),
  mutant('list/newest-first', 'lists the oldest token first', (right) => ({
    async listTokens() {
      const items: Token[] = [];
      let cursor: string | undefined;
      do {
        const page = await right.listTokens?.(cursor ? { cursor } : {});
        items.push(...(page?.items ?? []));
        cursor = page?.nextCursor;
      } while (cursor);
      return { items: items.reverse() };
    },
  })),
  mutant(
    'list/same-token',
    'reads another date in the list',
    misreadList((token) => ({ ...token, expiresAt: token.expiresAt && token.createdAt })),
  ),
  mutant(
    'list/same-token',
    'lists each permission without its level',
    misreadList((token) => ({
      ...token,
      permissions: token.permissions?.slice(0, 1).map(({ permission }) => ({ permission, level: 'read' })),
    })),
  ),
  mutant(
    'resources/shape',
    'returns the field names of its API',
    misfound((page) => ({ ...page, items: page.items.map(({ id, label }) => ({ id, name: label })) })),
  ),
  mutant(
    'resources/shape',
    'returns numbers as ids',
    misfound((page) => ({ ...page, items: page.items.map(({ label }, index) => ({ id: index, label })) })),
  ),
  mutant(
    'resources/no-repeats',
    'numbers the resources of each page anew',
    misfound((page) => ({ ...page, items: page.items.map(({ label }, index) => ({ id: `${index}`, label })) })),
  ),
  mutant(
    'resources/ends',
    'returns the cursor of the current page as the next one',
    misfound((page, { cursor }) => ({ ...page, nextCursor: cursor ?? page.nextCursor })),
  ),
  mutant(
    'resources/total',
    'returns the number of resources on the page as the total',
    misfound((page) => ({ ...page, total: page.items.length })),
  ),
  mutant('resources/search', 'does not send what the person typed', (right) => ({
    searchResources: async (query) => (await right.searchResources?.({ ...query, query: '' })) ?? { items: [] },
  })),
  mutant(
    'resources/search',
    'finds only resources whose labels start with the exact letters',
    misfound((page, { query }) => ({
      ...page,
      items: query ? page.items.filter(({ label }) => label.toLowerCase().startsWith(query)) : page.items,
    })),
  ),
  mutant('resources/search', 'tells upper from lower case', (right) => ({
    async searchResources({ query, ...rest }) {
      const { items } = (await right.searchResources?.({ ...rest, query: '' })) ?? { items: [] };
      return { items: items.filter(({ label }) => label.includes(query)) };
    },
  })),
  mutant('faults/list', 'shows an empty list when the list cannot be had', (right) => ({
    listTokens: async (query) => (await right.listTokens?.(query).catch(() => undefined)) ?? { items: [] },
  })),
  mutant('faults/list', 'calls a list that cannot be had refused', (right) => ({
    listTokens: async (query) =>
      (await right.listTokens?.(query).catch(() => {
        throw new TokenApiError('forbidden');
      })) ?? { items: [] },
  })),
  mutant('abort/reads', 'gives an empty list when it is aborted', (right) => ({
    listTokens: async (query) => {
      const page = await right.listTokens?.(query).catch((error: unknown) => {
        if (query.signal?.aborted) return { items: [] };
        throw error;
      });
      return page ?? { items: [] };
    },
  })),
  mutant('abort/reads', 'does not pass the signal on', (right) => ({
    searchResources: async ({ type, query, cursor }) =>
      (await right.searchResources?.({ type, query, ...(cursor && { cursor }) })) ?? { items: [] },
  })),
  mutant('abort/before-create', 'does not look at the signal', (right) => ({
    createToken: (request, call) => right.createToken(request, { ...call, signal: new AbortController().signal }),
  })),
  mutant('abort/hanging', 'waits for ever', (right) => ({
    listTokens: async ({ signal, ...query }) => {
      if (signal?.aborted) throw new TokenApiError('unavailable');
      return (await right.listTokens?.(query)) ?? { items: [] };
    },
  })),
];
