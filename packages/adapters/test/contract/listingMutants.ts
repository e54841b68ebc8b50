import type { TokenPage, TokenQuery } from '@tokenwright/core';
import { featureMutant, listing } from './edition.ts';
import type { Mistake, Mutant } from './mutant.ts';

const asking =
  (change: (query: TokenQuery) => TokenQuery): Mistake =>
  (right) => ({ listTokens: async (query) => (await right.listTokens?.(change(query))) ?? { items: [] } });

const counting =
  (change: (counts: NonNullable<TokenPage['counts']>) => TokenPage['counts']): Mistake =>
  (right) => ({
    async listTokens(query) {
      const page = (await right.listTokens?.(query)) ?? { items: [] };
      const counts = page.counts && change(page.counts);
      return counts ? { ...page, counts } : { items: page.items };
    },
  });

export const listingMutants: readonly Mutant[] = [
  featureMutant(
    'listing/search',
    'does not send the search',
    listing,
    asking(({ query: _, ...rest }) => rest),
  ),
  featureMutant('listing/search', 'finds only names with the same case', listing, (right) => ({
    async listTokens({ query = '', ...rest }) {
      const { items } = (await right.listTokens?.(rest)) ?? { items: [] };
      return { items: items.filter(({ name }) => name.includes(query)) };
    },
  })),
  featureMutant(
    'listing/status',
    'does not send the segment',
    listing,
    asking(({ status: _, ...rest }) => rest),
  ),
  featureMutant(
    'listing/status',
    'swaps the segments',
    listing,
    asking(({ status, ...rest }) => (status ? { ...rest, status: status === 'active' ? 'inactive' : 'active' } : rest)),
  ),
  featureMutant('listing/sorts', 'sorts by name from Z to A', listing, (right) => ({
    async listTokens(query) {
      const page = (await right.listTokens?.(query)) ?? { items: [] };
      return query.sort === 'name' ? { ...page, items: page.items.toReversed() } : page;
    },
  })),
  featureMutant(
    'listing/counts',
    'leaves the counts out',
    listing,
    counting(() => undefined),
  ),
  featureMutant(
    'listing/counts',
    'counts active tokens only',
    listing,
    counting((counts) => ({ ...counts, all: counts.active + 1 })),
  ),
  featureMutant(
    'listing/hygiene',
    'does not send the hygiene filter',
    listing,
    asking(({ hygiene: _, ...rest }) => rest),
  ),
  featureMutant(
    'listing/hygiene',
    'swaps the hygiene filters',
    listing,
    asking(({ hygiene, ...rest }) =>
      hygiene ? { ...rest, hygiene: hygiene === 'never-used' ? 'no-expiration' : 'never-used' } : rest,
    ),
  ),
  featureMutant(
    'listing/hygiene',
    'counts revoked tokens as never used',
    listing,
    counting((counts) =>
      counts.hygiene
        ? { ...counts, hygiene: { ...counts.hygiene, 'never-used': counts.hygiene['never-used'] + 1 } }
        : counts,
    ),
  ),
  featureMutant(
    'listing/hygiene',
    'leaves the hygiene counts out',
    listing,
    counting(({ hygiene: _, ...rest }) => rest),
  ),
];
