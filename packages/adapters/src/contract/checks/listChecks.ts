import type { Token } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import { type Check, canList } from '../check.ts';
import { changedField, unsent } from '../harness/changedField.ts';
import { endingText } from '../harness/ending.ts';
import type { Harness, Made } from '../harness/harness.ts';
import { quote } from '../harness/quote.ts';
import { Unchecked } from '../harness/unchecked.ts';
import type { Walk } from '../harness/walkPages.ts';
import { newestFirst } from './newestFirst.ts';

const WHOLE_LIST = Number.POSITIVE_INFINITY;

async function manyPages(harness: Harness, existing = 0): Promise<Walk<Token>> {
  const { pageSize = 3 } = harness.subject;
  const count = existing + (await makeMoreThanAPage(harness, existing)).length;
  const walk = await harness.walkTokens();
  if (walk.pages.length > 1 || pageSize === WHOLE_LIST) return walk;
  throw new Unchecked(
    `Give the setup a \`pageSize\`: ${count} tokens came on one page, so the suite can't check the others. Smaller ` +
      'pages on your test server make the suite faster. If the API always sends the whole list, set `pageSize: Infinity`.',
  );
}

async function makeMoreThanAPage(harness: Harness, existing = 0): Promise<readonly Made[]> {
  const { pageSize = 3 } = harness.subject;
  const made: Made[] = [];
  for (let number = existing; number <= (pageSize === WHOLE_LIST ? 3 : pageSize); number++)
    made.push(await harness.make());
  return made;
}

export const listChecks: readonly Check[] = [
  {
    name: 'list/shape',
    promise: "lists tokens in pages of the port's shape",
    why: "The page shows an unreadable list as a failure, and the user can't revoke a token.",
    remedy:
      'Return `{ items, nextCursor?, total? }` and map each field of each token. Leave `nextCursor` out on the last page.',
    culprit: 'adapter',
    appliesTo: canList,
    async look(harness) {
      await harness.make();
      const ending = await harness.ending(() => harness.api.listTokens?.({}));
      if (ending.how !== 'gave') return `listTokens ${endingText(ending)}`;
      const fault = answerFault('listTokens', ending.answer);
      return fault && `listTokens returned an invalid response: ${fault}`;
    },
  },
  {
    name: 'list/limit',
    promise: 'accepts the page size that the page requests',
    why: 'The page requests `limit: 50` with each page of the list, and shows an error if the API rejects it.',
    remedy: 'Send `limit` under the API’s own name, and lower it to the API’s maximum, or omit it.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      await harness.make();
      const ending = await harness.ending(() => harness.api.listTokens?.({ limit: 50 }));
      return ending.how === 'gave' ? undefined : `listTokens with \`limit: 50\` ${endingText(ending)}`;
    },
  },
  {
    name: 'list/whole',
    promise: 'lists every token',
    why: "The user can't revoke a token that the list doesn't have.",
    remedy: 'Check the page boundaries: a page starts after the last item of the previous page.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      const made = await makeMoreThanAPage(harness);
      const ids = new Set((await harness.walkTokens()).items.map(({ id }) => id));
      const missing = made.filter(({ token }) => !ids.has(token.id)).length;
      return missing === 0 ? undefined : `${missing} of ${made.length} new tokens are on no page of the list`;
    },
  },
  {
    name: 'list/no-repeats',
    promise: 'lists no token twice',
    why: "The user can't tell which of the two to revoke.",
    remedy:
      'Make the cursor name the last item instead of a count, so that a new token doesn’t move the others to another page.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      await harness.make();
      return repeated(await harness.walkTokens()) ?? repeated(await manyPages(harness, 1));
    },
  },
  {
    name: 'list/ends',
    promise: 'ends with a last page',
    why: 'The page would load the same page forever.',
    remedy: 'Leave `nextCursor` out on the last page. Map an empty or missing cursor of the API to `undefined`.',
    culprit: 'adapter',
    appliesTo: canList,
    async look(harness) {
      const { loop, pages } = await manyPages(harness);
      if (loop) return `The list does not end: ${loop}`;
      const empty = pages.find(({ items, nextCursor }) => items.length === 0 && nextCursor !== undefined);
      return empty && `An empty page has a \`nextCursor\`, ${quote(empty.nextCursor)}`;
    },
  },
  {
    name: 'list/total',
    promise: 'returns the true total, if any',
    why: 'The page shows "40 of 312".',
    remedy: 'Map the number of all tokens to `total`, or leave it out.',
    culprit: 'adapter',
    appliesTo: canList,
    async look(harness) {
      const { pages, items, loop } = await manyPages(harness);
      const wrong = loop ? undefined : pages.find(({ total }) => total !== undefined && total !== items.length);
      return wrong && `\`total\` is ${quote(wrong.total)}, and the pages have ${items.length} tokens together`;
    },
  },
  {
    name: 'list/newest-first',
    promise: 'lists the newest token first',
    why: 'The user looks for a new token at the top.',
    remedy: 'Ask the API to sort by creation, descending. If it can’t, declare this deviation with a reason.',
    culprit: 'adapter or api',
    appliesTo: canList,
    look: newestFirst,
  },
  {
    name: 'list/same-token',
    promise: 'lists a token as it was created',
    why: 'The review, the page with the secret, and the list must show the same token.',
    remedy: 'Map tokens in one function, and use it for each response.',
    culprit: 'adapter',
    appliesTo: canList,
    async look(harness) {
      const { token } = await harness.make();
      const listed = await harness.listed(token.id);
      const field = changedField(token, listed);
      if (!field) return undefined;
      const seen = `\`${field}\` was ${quote(token[field])} when it was created, and is ${quote(listed[field])} in the list`;
      return { seen, ...unsent(field, listed) };
    },
  },
];

function repeated({ items }: Walk<Token>): string | undefined {
  const twice = items.find(({ id }, index) => items.findIndex((other) => other.id === id) !== index);
  return twice && `The token "${twice.id}" is in the list twice`;
}
