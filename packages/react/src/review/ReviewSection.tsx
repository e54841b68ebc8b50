import type { SummaryLine } from '@tokenwright/core';
import { useId, useState } from 'react';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useGuard } from '../fields/useGuard.ts';
import { Separator, Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface ReviewSectionProps {
  readonly title: string;
  /** Part of the accessible name of the *Edit* button. */
  readonly subject: string;
  readonly lines: readonly SummaryLine[];
  readonly onEdit: () => void;
}

export function ReviewSection({ title, subject, lines, onEdit }: ReviewSectionProps) {
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
          aria-label={text('review.editWhat', { what: subject })}
          onClick={(event) => mayAct(event) && onEdit()}
        >
          {text('review.edit')}
        </button>
      </header>
      <dl {...part('review-lines')}>
        {lines.map(({ label, values, notes, tone, display }) => (
          <div key={label} data-tone={tone} data-display={display}>
            <dt {...part('review-label')}>
              <VisibleText text={label} isOurs />
            </dt>
            <ReviewValues values={values} isRow={!display} {...(notes && { notes })} />
          </div>
        ))}
      </dl>
    </section>
  );
}

const ENOUGH = 12;

interface ReviewValuesProps extends Pick<SummaryLine, 'values' | 'notes'> {
  readonly isRow: boolean;
}

function ReviewValues({ values, notes = [], isRow }: ReviewValuesProps) {
  const { part, text } = useTokenwright();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? values : values.slice(0, ENOUGH);
  return (
    <>
      {shown.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two resources can have the same label, and the lines never move
        <dd key={index} {...part('review-value')}>
          <TruncatedText text={value} />
          {notes[index] ? (
            <span {...part('review-note')}>
              <Space />
              <TruncatedText text={notes[index]} />
            </span>
          ) : (
            isRow && index < shown.length - 1 && <Separator />
          )}
        </dd>
      ))}
      {values.length > ENOUGH && (
        <dd>
          <button type="button" {...part('link-button')} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? text('review.fewer') : text('review.all', { count: values.length })}
          </button>
        </dd>
      )}
    </>
  );
}
