import type { ChangeResult } from '@tokenwright/core/tokens';
import { forwardRef } from 'react';
import { Choice } from '../fields/Choice.tsx';
import { FieldError } from '../fields/FieldError.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

interface Item {
  readonly key: string;
  readonly label: string;
}

interface NarrowListProps {
  readonly legend: string;
  readonly items: readonly Item[];
  readonly isKept: (item: Item) => boolean;
  readonly onToggle: (key: string) => void;
}

export function NarrowList({ legend, items, isKept, onToggle }: NarrowListProps) {
  const { part, text } = useTokenwright();
  return (
    <fieldset {...part('fieldset')}>
      <legend {...part('legend')}>{legend}</legend>
      <p {...part('hint')}>{text('decide.narrow')}</p>
      <div {...part('cards')}>
        {items.map((item) => (
          <Choice
            key={item.key}
            type="checkbox"
            label={<VisibleText text={item.label} />}
            checked={isKept(item)}
            onChange={() => onToggle(item.key)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface DecisionReasonProps {
  readonly id: string;
  readonly value: string;
  readonly isMissing: boolean;
  readonly onChange: (value: string) => void;
}

const MAX_REASON = 500;

export const DecisionReason = forwardRef<HTMLTextAreaElement, DecisionReasonProps>(function DecisionReason(
  { id, value, isMissing, onChange },
  ref,
) {
  const { part, text } = useTokenwright();
  const isInvalid = isMissing && value.trim() === '';
  return (
    <div {...part('field')}>
      <label {...part('label')} htmlFor={id}>
        {text('decide.reason')}
      </label>
      <FieldError id={`${id}error`} message={isInvalid ? text('decide.reasonMissing') : undefined} />
      <textarea
        {...part('input')}
        id={id}
        ref={ref}
        dir="auto"
        rows={2}
        maxLength={MAX_REASON}
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? `${id}error ${id}hint` : `${id}hint`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <p {...part('hint')} id={`${id}hint`}>
        {text('decide.reasonHint')}
      </p>
    </div>
  );
});

interface DecisionFailureProps {
  readonly failure: Exclude<ChangeResult, { readonly outcome: 'changed' }>;
}

export function DecisionFailure({ failure }: DecisionFailureProps) {
  const { text } = useTokenwright();
  const isRefused = failure.outcome === 'refused';
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text(isRefused ? 'decide.failed' : 'act.unknown')}</strong>
        <Space />
        {isRefused && failure.detail && <VisibleText text={failure.detail} />}
      </p>
    </Notice>
  );
}
