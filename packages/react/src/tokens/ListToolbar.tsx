import { QUERY_LIMIT } from '@tokenwright/core/list';
import type { TokenChoice } from '@tokenwright/core/tokens';
import { type ReactNode, useId } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { intlFormat } from './intlFormat.ts';
import { ListIcon } from './ListIcon.tsx';
import { type ShownCounts, segments, sorts } from './useTokenListing.ts';

export interface ListToolbarProps {
  readonly choice: TokenChoice;
  readonly counts: ShownCounts;
  readonly onChoose: (change: Partial<TokenChoice>) => void;
  readonly tools: ReactNode;
}

export function ListToolbar({ tools, ...listed }: ListToolbarProps) {
  const { part, text } = useTokenwright();
  const { choice, onChoose } = listed;
  const id = useId();
  return (
    <div {...part('list-toolbar')}>
      <Segments {...listed} />
      {tools}
      <span {...part('search-box')}>
        <ListIcon name="search" />
        <label className="twr-visually-hidden" htmlFor={`${id}search`}>
          {text('manager.search')}
        </label>
        <input
          {...part('input')}
          id={`${id}search`}
          type="search"
          autoComplete="off"
          maxLength={QUERY_LIMIT}
          enterKeyHint="search"
          placeholder={text('manager.searchHint')}
          value={choice.query}
          onChange={({ target }) => onChoose({ query: target.value })}
        />
      </span>
      <label className="twr-visually-hidden" htmlFor={`${id}sort`}>
        {text('manager.sort')}
      </label>
      <span {...part('sort-box')}>
        <select
          {...part('sort')}
          id={`${id}sort`}
          value={choice.sort}
          onChange={({ target }) => onChoose({ sort: target.value as TokenChoice['sort'] })}
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {text(`manager.sort.${sort}`)}
            </option>
          ))}
        </select>
        <ListIcon name="next" />
      </span>
    </div>
  );
}

function Segments({ choice, counts, onChoose }: Omit<ListToolbarProps, 'tools'>) {
  const { part, text, locale } = useTokenwright();
  const number = intlFormat(Intl.NumberFormat, locale);
  const countOf = (count: number) =>
    `${number.format(count)}${counts.isPartial || (counts.cappedAt !== undefined && count >= counts.cappedAt) ? '+' : ''}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would belong to a form.
    <div {...part('list-segments')} role="group" aria-label={text('manager.show')}>
      {segments.map((segment) => (
        <button
          key={segment}
          type="button"
          {...part('list-segment')}
          aria-pressed={choice.segment === segment && !choice.hygiene}
          onClick={() => onChoose({ segment })}
        >
          <span>{text(`manager.segment.${segment}`)}</span>
          <span className="twr-visually-hidden"> </span>
          <span {...part('list-segment-count')}>{countOf(counts[segment])}</span>
        </button>
      ))}
    </div>
  );
}
