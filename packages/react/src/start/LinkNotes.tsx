import type { TokenOptions } from '@tokenwright/core';
import { describeDate, isCalendarDate } from '@tokenwright/core/expiration';
import { grantOfNote, type LinkNote } from '@tokenwright/core/links';
import { catalogueOf, grantLabel } from '@tokenwright/core/permissions';
import { Notice } from '../fields/Notice.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

interface LinkNotesProps {
  readonly notes: readonly LinkNote[];
  readonly options: TokenOptions;
  readonly isDraft: boolean;
}

const MOST = 10;

export function LinkNotes({ notes, options, isDraft }: LinkNotesProps) {
  const { part, text } = useTokenwright();
  const describe = useDescription(options);
  const sentences = notes.slice(0, MOST).map(describe);
  return (
    <Notice kind="warning">
      <div role="status" {...part('options-news')}>
        <p>
          <strong>{text(isDraft ? 'link.draftNotes' : 'link.notes')}</strong>
        </p>
        <ul>
          {[...new Set(sentences)].map((sentence) => (
            <li key={sentence}>
              <TruncatedText text={sentence} isOurs />
            </li>
          ))}
          {notes.length > MOST && <li>{text('link.more', { count: notes.length - MOST })}</li>}
        </ul>
      </div>
    </Notice>
  );
}

function useDescription({ groups }: TokenOptions): (note: LinkNote) => string {
  const { text, locale } = useTokenwright();
  const catalogue = catalogueOf(groups);
  const labelOf = (parameter: string, value: string): string => {
    if (parameter === 'permissions') {
      const grant = grantOfNote(value);
      return grant && catalogue.rank(grant) !== -1 ? grantLabel(grant, catalogue, text) : value;
    }
    if (parameter !== 'expires') return value;
    if (value === 'never') return text('access.noEnd');
    if (isCalendarDate(value)) return describeDate(value, locale);
    return /^\d+d$/.test(value) ? text('access.lifeInDays', { days: Number.parseInt(value, 10) }) : value;
  };
  return ({ kind: change, parameter, value, why, used = '', reason = '' }) => {
    const labels = { label: labelOf(parameter, value), used: labelOf(parameter, used) };
    return text(`link.${why}`, { change, parameter, reason, ...labels }).trimEnd();
  };
}
