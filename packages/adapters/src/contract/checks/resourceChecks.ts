import type { Resource } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import type { Bench } from '../bench/bench.ts';
import { newHex } from '../bench/newHex.ts';
import { quote } from '../bench/quote.ts';
import { Unchecked } from '../bench/unchecked.ts';
import { type Walk, walkPages } from '../bench/walkPages.ts';
import { type Check, canSearch } from '../check.ts';

async function search(bench: Bench, query: string): Promise<Walk<Resource>> {
  const type = (await bench.options()).tokenTypes.find(({ resources }) => resources)?.resources?.type;
  if (type === undefined) throw new Unchecked('Offer a token type with `resources` in the test server’s options.');
  return walkPages<Resource>('searchResources', (cursor) =>
    bench.ending(() => bench.api.searchResources?.({ type, query, ...(cursor === undefined ? {} : { cursor }) })),
  );
}

async function someFound(bench: Bench): Promise<Walk<Resource>> {
  const walk = await search(bench, '');
  if (walk.items.length > 0) return walk;
  throw new Unchecked('Put some resources into the test server, more than fit on a page.');
}

export const resourceChecks: readonly Check[] = [
  {
    name: 'resources/shape',
    promise: 'finds resources in pages of the port’s shape',
    why: 'What cannot be read cannot be chosen, and a scoped token needs at least one.',
    remedy: 'Return `{ items: [{ id, label, description? }], nextCursor?, total? }`.',
    appliesTo: canSearch,
    async look(bench) {
      const { pages } = await search(bench, '');
      for (const page of pages) {
        const fault = answerFault('searchResources', page);
        if (fault !== undefined) return `searchResources returned an invalid answer: ${fault}`;
      }
      return undefined;
    },
  },
  {
    name: 'resources/no-repeats',
    promise: 'gives every resource an id of its own, and lists none twice',
    why: 'A checkbox that ticks two rows is not to be trusted.',
    remedy: 'Check where one page ends and the next begins, and that `id` is what the API takes.',
    appliesTo: canSearch,
    async look(bench) {
      const { items } = await someFound(bench);
      const twice = items.find(({ id }, index) => items.findIndex((other) => other.id === id) !== index);
      return twice && `The resource ${quote(twice.id)} comes twice`;
    },
  },
  {
    name: 'resources/ends',
    promise: 'comes to a last page of resources',
    why: 'Whoever scrolls to the end would load the same page again and again.',
    remedy: 'Leave `nextCursor` out on the last page; map an empty or missing cursor of your API to nothing.',
    appliesTo: canSearch,
    async look(bench) {
      const { loop } = await someFound(bench);
      return loop && `The resources do not end: ${loop}`;
    },
  },
  {
    name: 'resources/total',
    promise: 'counts the resources truly, where it gives a total',
    why: 'The person reads "20 of 312" to know whether to search on.',
    remedy:
      'Give the number of all that match in `total`, not of those on the page; leave it out where the API does not say.',
    appliesTo: canSearch,
    async look(bench) {
      const { pages, items, loop } = await someFound(bench);
      const wrong = loop ? undefined : pages.find(({ total }) => total !== undefined && total !== items.length);
      return wrong && `\`total\` is ${quote(wrong.total)}, and the pages have ${items.length} resources together`;
    },
  },
  {
    name: 'resources/search',
    promise: 'finds what the person types, and only that',
    why: 'A search that finds everything is a list that cannot be ended; one that misses what is there hides it.',
    remedy: 'Send `query` to your API. It matches anywhere in the label, in any case.',
    appliesTo: canSearch,
    async look(bench) {
      const { items } = await someFound(bench);
      const last = items.at(-1);
      const found = (await search(bench, last?.label ?? '')).items;
      if (!found.some(({ id }) => id === last?.id)) return `A search for ${quote(last?.label)} does not find it`;
      const nonsense = `contract-${newHex(8)}`;
      const some = (await search(bench, nonsense)).items.length;
      return some === 0 ? undefined : `A search for ${quote(nonsense)} finds ${some} resources`;
    },
  },
];
