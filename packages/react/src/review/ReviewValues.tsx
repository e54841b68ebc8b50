import type { SummaryLine } from '@tokenwright/core';
import { useState } from 'react';
import { Space } from '../fields/Space.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** As many as users read; the rest expands on demand. */
const ENOUGH = 12;

/** The values of one line with their notes. All values are available, though not all are visible at once. */
export function ReviewValues({ values, notes = [] }: Pick<SummaryLine, 'values' | 'notes'>) {
  const { part, text } = useTokenwright();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? values : values.slice(0, ENOUGH);
  return (
    <>
      {shown.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two resources may have the same label, and the lines never move
        <dd key={index} {...part('review-value')}>
          <TruncatedText text={value} />
          {notes[index] && (
            <span {...part('review-note')}>
              <Space />
              <TruncatedText text={notes[index]} />
            </span>
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
