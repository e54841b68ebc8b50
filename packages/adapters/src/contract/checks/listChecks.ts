import type { Token } from '@tokenwright/core';
import { answerFault } from '@tokenwright/core/api';
import type { Bench, Made } from '../bench/bench.ts';
import { endingText } from '../bench/ending.ts';
import { quote } from '../bench/quote.ts';
import { Unchecked } from '../bench/unchecked.ts';
import type { Walk } from '../bench/walkPages.ts';
import { type Check, canList } from '../check.ts';

async function manyPages(bench: Bench): Promise<{ readonly made: readonly Made[]; readonly walk: Walk<Token> }> {
  const { pageSize = 3 } = bench.subject;
  const made: Made[] = [];
  for (let number = 0; number <= pageSize; number++) made.push(await bench.make());
  const walk = await bench.walkTokens();
  if (walk.pages.length > 1) return { made, walk };
  throw new Unchecked(
    `Give the setup a \`pageSize\`: ${pageSize + 1} tokens came on one page, so nothing could be seen of turning pages. ` +
      'The smaller the pages of your test server, the quicker.',
  );
}

export const listChecks: readonly Check[] = [
  {
    name: 'list/shape',
    promise: 'lists tokens in pages of the port’s shape',
    why: 'A list that cannot be read is shown as a failure, and the person cannot revoke anything.',
    remedy:
      'Return `{ items, nextCursor?, total? }` and map every field of each token; leave `nextCursor` out on the last page.',
    appliesTo: canList,
    async look(bench) {
      await bench.make();
      const ending = await bench.ending(() => bench.api.listTokens?.({}));
      if (ending.how !== 'gave') return `listTokens ${endingText(ending)}`;
      const fault = answerFault('listTokens', ending.answer);
      return fault && `listTokens returned an invalid answer: ${fault}`;
    },
  },
  {
    name: 'list/whole',
    promise: 'lists every token, on one page or another',
    why: 'A token that is not in the list cannot be found, and so cannot be revoked.',
    remedy:
      'Check where one page ends and the next begins: the item after the last one shown is the first of the next page.',
    appliesTo: canList,
    async look(bench) {
      const made = [];
      for (let number = 0; number <= (bench.subject.pageSize ?? 3); number++) made.push(await bench.make());
      const ids = new Set((await bench.walkTokens()).items.map(({ id }) => id));
      const missing = made.filter(({ token }) => !ids.has(token.id)).length;
      return missing === 0 ? undefined : `${missing} of ${made.length} new tokens are on no page of the list`;
    },
  },
  {
    name: 'list/no-repeats',
    promise: 'lists no token twice',
    why: 'The person counts the tokens, and wonders which of the two to revoke.',
    remedy:
      'Let the cursor name the last item shown, rather than a number of items, so that a new token moves nothing.',
    appliesTo: canList,
    async look(bench) {
      const { items } = (await manyPages(bench)).walk;
      const twice = items.find(({ id }, index) => items.findIndex((other) => other.id === id) !== index);
      return twice && `The token "${twice.id}" is in the list twice`;
    },
  },
  {
    name: 'list/ends',
    promise: 'comes to a last page',
    why: 'Whoever follows a cursor that repeats, or one to an empty page for ever, loads the same page until the browser is closed.',
    remedy: 'Leave `nextCursor` out on the last page; map an empty or missing cursor of your API to nothing.',
    appliesTo: canList,
    async look(bench) {
      const { loop, pages } = (await manyPages(bench)).walk;
      if (loop) return `The list does not end: ${loop}`;
      const empty = pages.find(({ items, nextCursor }) => items.length === 0 && nextCursor !== undefined);
      return empty && `An empty page names a next one, ${quote(empty.nextCursor)}`;
    },
  },
  {
    name: 'list/total',
    promise: 'counts the tokens truly, where it gives a total',
    why: 'The page says "40 of 312" by it.',
    remedy:
      'Give the number of all tokens in `total`, not of those on the page; leave it out where the API does not say.',
    appliesTo: canList,
    async look(bench) {
      const { pages, items, loop } = (await manyPages(bench)).walk;
      const wrong = loop ? undefined : pages.find(({ total }) => total !== undefined && total !== items.length);
      return wrong && `\`total\` is ${quote(wrong.total)}, and the pages have ${items.length} tokens together`;
    },
  },
  {
    name: 'list/newest-first',
    promise: 'lists the newest token first',
    why: 'The person looks for the one that they have just made at the top.',
    remedy: 'Ask your API to sort by creation, descending.',
    appliesTo: canList,
    async look(bench) {
      const [older, newer] = [await bench.make(), await bench.make()];
      const ids = (await bench.walkTokens()).items.map(({ id }) => id);
      const [first, second] = [ids.indexOf(newer.token.id), ids.indexOf(older.token.id)];
      return first <= second ? undefined : 'Of two new tokens the older one is listed before the newer';
    },
  },
  {
    name: 'list/same-token',
    promise: 'lists a token as it was given when it was made',
    why: 'The review, the reveal and the list must tell the same story of one token.',
    remedy: 'Map tokens in one function, and use it for every answer that holds one.',
    appliesTo: canList,
    async look(bench) {
      const { token } = await bench.make();
      const listed = await bench.listed(token.id);
      const field = kept.find((name) => JSON.stringify(token[name]) !== JSON.stringify(listed[name]));
      return (
        field && `\`${field}\` was ${quote(token[field])} when it was made, and is ${quote(listed[field])} in the list`
      );
    },
  },
];

const kept = ['id', 'tokenType', 'permissions', 'resources', 'createdAt', 'expiresAt', 'description'] as const;
