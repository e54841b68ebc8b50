import type { Resource } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import { type Check, canSearch } from '../check.ts';
import { caseMatters } from '../harness/caseMatters.ts';
import type { Harness } from '../harness/harness.ts';
import { newHex } from '../harness/newHex.ts';
import { quote } from '../harness/quote.ts';
import { Unchecked, Undeclared } from '../harness/unchecked.ts';
import { type Walk, walkPages } from '../harness/walkPages.ts';

async function search(harness: Harness, query: string): Promise<Walk<Resource>> {
  const type = (await harness.options()).tokenTypes.find(({ resources }) => resources)?.resources?.type;
  if (type === undefined) throw new Undeclared('resources');
  return walkPages<Resource>('searchResources', (cursor) =>
    harness.ending(() => harness.api.searchResources?.({ type, query, ...(cursor === undefined ? {} : { cursor }) })),
  );
}

async function someFound(harness: Harness): Promise<Walk<Resource>> {
  const walk = await search(harness, '');
  if (walk.items.length > 0) return walk;
  throw new Unchecked(
    'searchResources found none for an empty query. Put more resources into the test server than fit on a page. If it ' +
      'has some, the adapter drops them.',
  );
}

export const resourceChecks: readonly Check[] = [
  {
    name: 'resources/shape',
    promise: "finds resources in pages of the port's shape",
    why: "The user can't choose an unreadable resource.",
    remedy: 'Return `{ items: [{ id, label, description? }], nextCursor?, total? }`.',
    culprit: 'adapter',
    appliesTo: canSearch,
    async look(harness) {
      const { pages } = await search(harness, '');
      for (const page of pages) {
        const fault = answerFault('searchResources', page);
        if (fault !== undefined) return `searchResources returned an invalid response: ${fault}`;
      }
      return undefined;
    },
  },
  {
    name: 'resources/no-repeats',
    promise: 'lists each resource once, with its own id',
    why: 'A checkbox would select two rows.',
    remedy: 'Check the page boundaries, and map `id` to the id that the API accepts.',
    culprit: 'adapter or api',
    appliesTo: canSearch,
    async look(harness) {
      const { items } = await someFound(harness);
      const twice = items.find(({ id }, index) => items.findIndex((other) => other.id === id) !== index);
      return twice && `The resource ${quote(twice.id)} is listed twice`;
    },
  },
  {
    name: 'resources/ends',
    promise: 'ends with a last page of resources',
    why: 'The page would load the same page again and again.',
    remedy: 'Leave `nextCursor` out on the last page. Map an empty or missing cursor of the API to `undefined`.',
    culprit: 'adapter',
    appliesTo: canSearch,
    async look(harness) {
      const { loop } = await someFound(harness);
      return loop && `The resources do not end: ${loop}`;
    },
  },
  {
    name: 'resources/total',
    promise: 'returns the true total of resources, if any',
    why: 'The page shows "20 of 312".',
    remedy: 'Map the number of all matches to `total`, or leave it out.',
    culprit: 'adapter',
    appliesTo: canSearch,
    async look(harness) {
      const { pages, items, loop } = await someFound(harness);
      const wrong = loop ? undefined : pages.find(({ total }) => total !== undefined && total !== items.length);
      return wrong && `\`total\` is ${quote(wrong.total)}, and the pages have ${items.length} resources together`;
    },
  },
  {
    name: 'resources/search',
    promise: 'finds resources by their label, and no others',
    why: "A search without effect doesn't shorten the list, and a search that misses a resource hides it.",
    remedy: 'Send `query` to the API. It matches anywhere in the label, in upper or lower case.',
    culprit: 'adapter or api',
    appliesTo: canSearch,
    async look(harness) {
      const { items } = await someFound(harness);
      const last = items.at(-1);
      const found = (await search(harness, last?.label ?? '')).items;
      if (!found.some(({ id }) => id === last?.id)) return `A search for ${quote(last?.label)} does not find it`;
      const nonsense = `contract-${newHex(8)}`;
      const some = (await search(harness, nonsense)).items.length;
      if (some > 0) return `A search for ${quote(nonsense)} finds ${some} resources`;
      const shouted = (await search(harness, last?.label.toUpperCase() ?? '')).items;
      if (!last || shouted.some(({ id }) => id === last.id)) return undefined;
      return caseMatters(last.label, 'set `filter: true` in `searchResources` of createRestApi');
    },
  },
];
