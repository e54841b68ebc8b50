import type { Finding, FindingFix, Severity } from '@tokenwright/core';
import { useId } from 'react';
import { Button } from '../fields/Button.tsx';
import { Choice } from '../fields/Choice.tsx';
import { FieldError } from '../fields/FieldError.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export interface FindingItemProps {
  readonly finding: Finding;
  readonly isAccepted: boolean;
  readonly isAsked: boolean;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly onFix: (fix: FindingFix) => void;
}

export function FindingItem({ finding, isAccepted, isAsked, onAccept, onFix }: FindingItemProps) {
  const { part, text } = useTokenwright();
  const [messageId, errorId] = [useId(), useId()];
  const { severity, message, fixes, mustAccept = false } = finding;
  const isMissing = isAsked && !isAccepted;
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
        {mustAccept && (
          <>
            <FieldError id={errorId} message={isMissing ? text('review.acceptRequired') : undefined} />
            <Choice
              type="checkbox"
              label={text('review.accept')}
              checked={isAccepted}
              aria-invalid={isMissing}
              aria-describedby={isMissing ? `${errorId} ${messageId}` : messageId}
              onChange={(event) => onAccept(event.target.checked)}
            />
          </>
        )}
      </div>
    </li>
  );
}

/** Different shapes, because color alone is not accessible. */
const SHAPES: Readonly<Record<Severity, string>> = {
  danger: 'M5.2 1h5.6L15 5.2v5.6L10.8 15H5.2L1 10.8V5.2Z',
  warning: 'M8 1.6 15.2 14.4H.8Z',
  notice: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z',
};

function SeveritySign({ severity }: { readonly severity: Severity }) {
  const { part } = useTokenwright();
  return (
    <svg {...part('finding-sign')} viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={SHAPES[severity]} fill="currentColor" />
      <path
        d={severity === 'notice' ? 'M8 4.6v.6M8 7.4v4' : 'M8 5.4v4M8 11.6v.4'}
        {...part('finding-sign-mark')}
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </svg>
  );
}
