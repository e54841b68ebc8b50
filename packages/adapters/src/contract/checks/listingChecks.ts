import type { Token, TokenPage, TokenQuery } from '@tokenwright/core';
import { hygieneOf } from '@tokenwright/core/tokens';
import { type Check, canList, canRevoke, deletes } from '../check.ts';
import { caseMatters } from '../harness/caseMatters.ts';
import type { Harness } from '../harness/harness.ts';
import { quote } from '../harness/quote.ts';
import { Undeclared } from '../harness/unchecked.ts';

type Listing = NonNullable<Awaited<ReturnType<Harness['options']>>['listing']>;

async function declared<Key extends keyof Listing>(harness: Harness, key: Key): Promise<NonNullable<Listing[Key]>> {
  const value = (await harness.options()).listing?.[key];
  const isEmpty = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
  if (isEmpty) throw new Undeclared(key);
  return value as NonNullable<Listing[Key]>;
}

async function idsFor(harness: Harness, query: TokenQuery): Promise<readonly string[]> {
  return (await harness.walkTokens(query)).items.map(({ id }) => id);
}

export const listingChecks: readonly Check[] = [
  {
    name: 'listing/search',
    promise: 'finds tokens by their name, and no others',
    why: 'The options declare `listing.search`, so the page leaves the search to the API.',
    remedy: 'Send `query` to the API, or leave `listing.search` out.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      harness.needs('name');
      await declared(harness, 'search');
      const [one, other] = [await harness.make(), await harness.make()];
      const { name } = one.request;
      const found = await idsFor(harness, { query: name });
      if (!found.includes(one.token.id)) return `A search for ${quote(name)} doesn't find its token`;
      if (found.includes(other.token.id)) return `A search for ${quote(name)} finds ${quote(other.request.name)} too`;
      const isFound = (await idsFor(harness, { query: name.toUpperCase() })).includes(one.token.id);
      return isFound ? undefined : caseMatters(name, 'leave `listing.search` out');
    },
  },
  {
    name: 'listing/status',
    promise: 'lists exactly the tokens of a segment',
    why: 'The options declare `listing.statuses`, so the page shows each response unfiltered.',
    remedy: 'Send `status` to the API, or leave the value out of `listing.statuses`.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      const statuses = await declared(harness, 'statuses');
      const [live, dead] = [await harness.make(), await harness.makeFor('revoke')];
      const isKept = canRevoke(harness.api) && !deletes(harness.api);
      if (isKept) await harness.ending(() => harness.api.revokeToken?.(dead.token.id));
      for (const status of statuses.filter((each) => each !== 'expiring')) {
        const ids = await idsFor(harness, { status });
        const isActive = status === 'active';
        if (ids.includes(live.token.id) !== isActive)
          return `The segment "${status}" ${isActive ? 'lacks' : 'has'} a live token`;
        if (isKept && ids.includes(dead.token.id) === isActive)
          return `The segment "${status}" ${isActive ? 'has' : 'lacks'} a revoked token`;
      }
      return undefined;
    },
  },
  {
    name: 'listing/sorts',
    promise: 'sorts tokens as it declares',
    why: 'The options declare `listing.sorts`, so the page shows the tokens in the order of the response.',
    remedy: 'Send `sort` to the API, or leave the value out of `listing.sorts`.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      const sorts = await declared(harness, 'sorts');
      const [older, newer] = [await harness.make(), await harness.make()];
      for (const sort of sorts.filter((each) => each !== 'last-used')) {
        const { items } = await harness.walkTokens({ sort });
        const made = items.filter(({ id }) => id === older.token.id || id === newer.token.id);
        const wanted = inOrder(sort, newer.token, older.token);
        if (made[0] && made[0].id !== wanted.id) return `With the order "${sort}", ${quote(made[0].name)} comes first`;
      }
      return undefined;
    },
  },
  {
    name: 'listing/counts',
    promise: 'counts the tokens of each segment',
    why: 'The page shows the counts beside the segments.',
    remedy: 'Count all tokens of the user, or leave `listing.counts` out.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      await declared(harness, 'counts');
      await harness.make();
      const { pages, items } = await harness.walkTokens();
      const counts = (pages[0] as { readonly counts?: Counts } | undefined)?.counts;
      if (!counts) return 'The first page has no `counts`';
      if (counts.cappedAt !== undefined && items.length >= counts.cappedAt) return undefined;
      if (counts.all !== items.length)
        return `\`counts.all\` is ${counts.all}, and the list has ${items.length} tokens`;
      const sum = counts.active + counts.inactive;
      return sum === counts.all
        ? undefined
        : `\`active\` and \`inactive\` are ${sum} together, and \`all\` is ${counts.all}`;
    },
  },
  {
    name: 'listing/hygiene',
    promise: 'lists and counts exactly the tokens of a hygiene filter',
    why: 'The options declare `listing.hygiene`, so the page shows each response and count unchanged.',
    remedy: 'Send `hygiene` to the API, or leave the value out of `listing.hygiene`.',
    culprit: 'adapter or api',
    appliesTo: canList,
    async look(harness) {
      const declaredOnes = await declared(harness, 'hygiene');
      const dead = await harness.makeFor('revoke');
      if (canRevoke(harness.api)) await harness.ending(() => harness.api.revokeToken?.(dead.token.id));
      await harness.make();
      const rule = hygieneOf(await harness.options());
      for (const hygiene of declaredOnes) {
        const wanted = (await harness.walkTokens()).items.filter((token) => rule(token, hygiene, harness.now()));
        const { pages, items } = await harness.walkTokens({ hygiene });
        const differing = differenceOf(wanted, items);
        if (differing) return `The filter "${hygiene}" ${differing}`;
        const counts = (pages[0] as TokenPage | undefined)?.counts;
        const count = counts?.hygiene?.[hygiene];
        if (counts && count !== Math.min(wanted.length, counts.cappedAt ?? wanted.length))
          return `\`counts.hygiene\` has ${count} for "${hygiene}", and the filter has ${wanted.length} tokens`;
      }
      return undefined;
    },
  },
];

function differenceOf(wanted: readonly Token[], got: readonly Token[]): string | undefined {
  const lacking = wanted.find(({ id }) => !got.some((token) => token.id === id));
  if (lacking) return `lacks ${quote(lacking.name)}`;
  const extra = got.find(({ id }) => !wanted.some((token) => token.id === id));
  return extra && `has ${quote(extra.name)}, which does not belong there`;
}

type Counts = Readonly<Record<'all' | 'active' | 'inactive', number>> & { readonly cappedAt?: number };

function inOrder(sort: string, newer: Token, older: Token): Token {
  if (sort === 'name') return newer.name < older.name ? newer : older;
  if (sort === 'expires') return (older.expiresAt ?? '~') < (newer.expiresAt ?? '~') ? older : newer;
  return newer;
}
