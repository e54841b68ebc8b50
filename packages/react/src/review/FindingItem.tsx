import type { Finding, FindingFix } from '@tokenwright/core';
import { useId } from 'react';
import { Button } from '../fields/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { FieldError } from '../fields/FieldError.tsx';
import { Space } from '../fields/Space.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { SeveritySign } from './SeveritySign.tsx';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly isTicked: boolean;
  /** The user tried to create the token without the acknowledgement. */
  readonly isAsked: boolean;
  readonly onTick: (isTicked: boolean) => void;
  readonly onFix: (fix: FindingFix) => void;
}

/** A finding: its severity in a word, its sentence, its fixes, and its checkbox if it must be acknowledged. */
export function FindingItem({ finding, isTicked, isAsked, onTick, onFix }: FindingItemProps) {
  const { part, text } = useTokenwright();
  const [messageId, errorId] = [useId(), useId()];
  const { severity, message, fixes, mustAcknowledge = false } = finding;
  const isMissing = isAsked && !isTicked;
  return (
    <li {...part('finding')} data-severity={severity}>
      <SeveritySign severity={severity} />
      <div {...part('finding-body')}>
        <p id={messageId}>
          <strong {...part('finding-severity')}>{text(`review.${severity}`)}</strong>
          <Space />
          <TruncatedText text={message} isOurs />
        </p>
        {fixes.length > 0 && (
          <div {...part('finding-fixes')}>
            {fixes.map((fix) => (
              <Button key={fix.id} aria-describedby={messageId} onClick={() => onFix(fix)}>
                <VisibleText text={fix.label} isOurs />
              </Button>
            ))}
          </div>
        )}
        {mustAcknowledge && (
          <>
            <FieldError id={errorId} message={isMissing ? text('review.tickRequired') : undefined} />
            <Choice
              type="checkbox"
              label={text('review.tick')}
              checked={isTicked}
              aria-invalid={isMissing}
              aria-describedby={isMissing ? `${errorId} ${messageId}` : messageId}
              onChange={(event) => onTick(event.target.checked)}
            />
          </>
        )}
      </div>
    </li>
  );
}
