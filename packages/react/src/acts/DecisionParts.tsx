import { forwardRef } from 'react';
import { Choice } from '../fields/Choice.tsx';
import { REASON_LIMIT, ReasonField } from '../fields/ReasonField.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

interface Item {
  readonly key: string;
  readonly label: string;
  readonly hint?: string | undefined;
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
            hint={item.hint && <VisibleText text={item.hint} isOurs />}
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

export const DecisionReason = forwardRef<HTMLTextAreaElement, DecisionReasonProps>(function DecisionReason(
  { isMissing, ...field },
  ref,
) {
  const { text } = useTokenwright();
  const isInvalid = isMissing && field.value.trim() === '';
  return (
    <ReasonField
      {...field}
      ref={ref}
      label={text('decide.reason')}
      hint={text('decide.reasonHint')}
      error={isInvalid ? text('decide.reasonMissing') : undefined}
      maxLength={REASON_LIMIT}
    />
  );
});
