import { useId } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { type ListingChoice, type ShownCounts, segments, sorts } from './useTokenListing.ts';

export interface ListToolbarProps {
  readonly choice: ListingChoice;
  readonly counts: ShownCounts;
  readonly onChoose: (change: Partial<ListingChoice>) => void;
}

export function ListToolbar({ choice, counts, onChoose }: ListToolbarProps) {
  const { part, text } = useTokenwright();
  const id = useId();
  return (
    <div {...part('list-toolbar')}>
      <Segments {...{ choice, counts, onChoose }} />
      <span {...part('search-box')}>
        <Lens />
        <label className="twr-visually-hidden" htmlFor={`${id}search`}>
          {text('manager.search')}
        </label>
        <input
          {...part('input')}
          id={`${id}search`}
          type="search"
          autoComplete="off"
          placeholder={text('manager.searchHint')}
          value={choice.query}
          onChange={({ target }) => onChoose({ query: target.value })}
        />
      </span>
      <label className="twr-visually-hidden" htmlFor={`${id}sort`}>
        {text('manager.sort')}
      </label>
      <select
        {...part('sort')}
        id={`${id}sort`}
        value={choice.sort}
        onChange={({ target }) => onChoose({ sort: target.value as ListingChoice['sort'] })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {text(`manager.sort.${sort}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Segments({ choice, counts, onChoose }: ListToolbarProps) {
  const { part, text, locale } = useTokenwright();
  const number = new Intl.NumberFormat(locale);
  const countOf = (count: number) =>
    `${number.format(count)}${counts.isPartial || (counts.cappedAt !== undefined && count >= counts.cappedAt) ? '+' : ''}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's.
    <div {...part('list-segments')} role="group" aria-label={text('manager.show')}>
      {segments.map((segment) => (
        <button
          key={segment}
          type="button"
          {...part('list-segment')}
          aria-pressed={choice.segment === segment}
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

export function Lens() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="none" aria-hidden="true" focusable="false">
      <path
        d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
