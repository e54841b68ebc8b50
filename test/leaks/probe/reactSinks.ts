import { dehydrate, type QueryClient } from '@tanstack/react-query';
import { countIn, type PageSink } from './pageSink.ts';
import { textOf } from './textOf.ts';

declare global {
  interface Window {
    detached?: Element;
  }
}

export const fibers: PageSink = {
  plant(text) {
    const root = roots()[0] as { memoizedProps: unknown; child: { memoizedState: unknown } };
    root.child.memoizedState = { memoizedState: text, next: root.child.memoizedState };
  },
  find: (text) => countIn(textOf(roots()), text),
};

function roots(): readonly unknown[] {
  const detached = window.detached ? [window.detached] : [];
  return [...document.querySelectorAll('*'), ...detached].flatMap((element) =>
    Object.entries(element).flatMap(([key, value]) => (key.startsWith('__reactContainer$') ? [value] : [])),
  );
}

export const queryCache: PageSink = {
  plant: (text) => client().setQueryData(['planted'], { deep: [text] }),
  find: (text) => countIn(textOf(clients().map((each) => each.getQueryCache().getAll())), text),
};

export const mutationCache: PageSink = {
  plant(text) {
    const cache = client().getMutationCache();
    return cache.build(client(), { mutationFn: async () => text, gcTime: Number.POSITIVE_INFINITY }).execute(undefined);
  },
  find: (text) => countIn(textOf(clients().map((each) => each.getMutationCache().getAll())), text),
};

export const dehydratedState: PageSink = {
  plant: (text) => mutationCache.plant(text),
  find(text) {
    const all = { shouldDehydrateMutation: () => true, shouldDehydrateQuery: () => true };
    return countIn(JSON.stringify(clients().map((each) => dehydrate(each, all))), text);
  },
};

function client(): QueryClient {
  const [first] = clients();
  if (!first) throw new Error('There is no query client in the page.');
  return first;
}

function clients(): readonly QueryClient[] {
  const found = new Set<QueryClient>();
  const known = new Set<unknown>();
  const queue: unknown[] = [...roots()];
  while (queue.length > 0) {
    const value = queue.pop();
    if (typeof value !== 'object' || value === null || value instanceof Node || known.has(value)) continue;
    known.add(value);
    if ('getQueryCache' in value) found.add(value as QueryClient);
    for (const own of Object.values(Object.getOwnPropertyDescriptors(value))) queue.push(own.value);
  }
  return [...found];
}
