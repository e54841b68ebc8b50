import type { SummaryLine } from '@tokenwright/core';
import { useId } from 'react';
import { useGuard } from '../fields/Settling.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ReviewValues } from './ReviewValues.tsx';

export interface ReviewSectionProps {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
  readonly onEdit: () => void;
}

/** The part of one step, in words. */
export function ReviewSection({ title, lines, onEdit }: ReviewSectionProps) {
  const { part, text } = useTokenwright();
  const id = useId();
  const { guard, mayAct } = useGuard();
  return (
    <section {...part('review-section')} aria-labelledby={id}>
      <header {...part('review-heading')}>
        <h3 id={id}>{title}</h3>
        <button
          type="button"
          {...part('link-button')}
          {...guard}
          aria-label={text('review.editWhat', { what: title })}
          onClick={(event) => mayAct(event) && onEdit()}
        >
          {text('review.edit')}
        </button>
      </header>
      <dl {...part('review-lines')}>
        {lines.map(({ label, values, notes, tone }) => (
          <div key={label} data-tone={tone}>
            <dt {...part('review-label')}>
              <VisibleText text={label} isOurs />
            </dt>
            <ReviewValues values={values} {...(notes && { notes })} />
          </div>
        ))}
      </dl>
    </section>
  );
}
