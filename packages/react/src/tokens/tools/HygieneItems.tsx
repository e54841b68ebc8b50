import { useQuery } from '@tanstack/react-query';
import type { TokenHygiene } from '@tokenwright/core';
import { withTimeout } from '@tokenwright/core/api';
import { countHygiene, hygieneOf, hygienes } from '@tokenwright/core/tokens';
import { useMemo } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { queryKey } from '../../queries/queryKey.ts';
import { useTokenOptions } from '../../queries/useTokenOptions.ts';
import type { ToolState } from '../useToolState.ts';
import { ToolHeading, ToolItem } from './ToolItem.tsx';

interface HygieneItemsProps {
  readonly listing: ToolState['listing'];
  readonly onClose: () => void;
}

export function HygieneItems({ listing, onClose }: HygieneItemsProps) {
  const { part, text, locale } = useTokenwright();
  const { data: options } = useTokenOptions();
  const rule = useMemo(() => hygieneOf(options), [options]);
  const countOf = useCounts(listing, rule);
  const number = new Intl.NumberFormat(locale);
  return (
    <>
      <ToolHeading>{text('tools.review')}</ToolHeading>
      {hygienes.map((hygiene) => {
        const count = countOf(hygiene);
        const isOn = listing.choice.hygiene === hygiene;
        const choose = () => {
          onClose();
          listing.choose({ hygiene: isOn ? undefined : hygiene }, rule);
        };
        return (
          <ToolItem key={hygiene} isOn={isOn} onSelect={choose}>
            <span>{text(`tools.hygiene.${hygiene}`)}</span>
            {count && (
              <span
                {...part('list-segment-count')}
              >{` ${number.format(count.count)}${count.isAtLeast ? '+' : ''}`}</span>
            )}
          </ToolItem>
        );
      })}
    </>
  );
}

function useCounts(listing: ToolState['listing'], rule: ReturnType<typeof hygieneOf>) {
  const { api } = useTokenwright();
  const declared = useTokenOptions().data?.listing?.hygiene ?? [];
  const [first] = declared;
  const { query } = listing.plan.query;
  const served = useQuery({
    queryKey: queryKey(api, 'hygiene', query ?? ''),
    queryFn: ({ signal }) =>
      withTimeout('listTokens', async () => {
        const asked = { ...(query !== undefined && { query }), ...(first && { hygiene: first }), limit: 1, signal };
        return (await api.listTokens?.(asked))?.counts ?? null;
      }),
    enabled: first !== undefined,
    networkMode: 'always',
    retry: false,
    throwOnError: false,
    staleTime: 0,
  });
  const loaded = countHygiene(listing.loaded?.tokens ?? [], rule, listing.now);
  return (hygiene: TokenHygiene) => {
    if (!declared.includes(hygiene)) return { count: loaded[hygiene], isAtLeast: listing.pages.hasNextPage };
    const count = served.data?.hygiene?.[hygiene];
    return count === undefined ? undefined : { count, isAtLeast: count >= (served.data?.cappedAt ?? Infinity) };
  };
}
