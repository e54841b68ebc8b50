import type { SummaryLine } from '@tokenwright/core';
import { useId } from 'react';
import { useScope } from '../scope/Scope.tsx';

export interface ReviewSectionProps {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
  readonly onEdit: () => void;
}

/** What one step adds to the request, in words. */
export function ReviewSection({ title, lines, onEdit }: ReviewSectionProps) {
  const { part, text } = useScope();
  const id = useId();
  return (
    <section {...part('review-section')} aria-labelledby={id}>
      <header {...part('review-heading')}>
        <h3 id={id}>{title}</h3>
        <button
          type="button"
          {...part('link-button')}
          aria-label={text('review.editWhat', { what: title })}
          onClick={onEdit}
        >
          {text('review.edit')}
        </button>
      </header>
      <dl {...part('review-lines')}>
        {lines.map(({ label, values }) => (
          <div key={label}>
            <dt {...part('review-label')}>{label}</dt>
            {values.map((value, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two resources may have the same label, and the lines never move
              <dd key={index} {...part('review-value')}>
                <bdi>{value}</bdi>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
