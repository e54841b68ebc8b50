import { useFormContext } from 'react-hook-form';
import { Choice } from '../fields/Choice.tsx';
import { FieldError, useFieldIssue } from '../fields/FieldError.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../withView.ts';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { type EndDraft, type endStep, endText } from './endStep.ts';

export function EndView({ context }: StepViewProps) {
  const { part, text } = useTokenwright();
  const { steps } = useWizard();
  const { register } = useFormContext<EndDraft>();
  const { message, errorId, describedBy } = useFieldIssue('end');
  const { token, offer } = steps.find(({ id }) => id === 'end') as unknown as ReturnType<typeof endStep>;
  const { presets, never, withheld, limits } = offer(context);
  const [limit] = limits;
  return (
    <fieldset {...part('fieldset')} aria-describedby={describedBy}>
      <legend {...part('legend')}>{text('edit.expiration')}</legend>
      <FieldError id={errorId} message={message} />
      <div {...part('cards')}>
        <Choice value="keep" label={endText(undefined, token, context)} {...register('end')} />
        {presets.map((days) => (
          <Choice key={days} value={days} label={endText({ days }, token, context)} {...register('end')} />
        ))}
        {never.isOffered && <Choice value="never" label={endText('never', token, context)} {...register('end')} />}
      </div>
      {withheld.length > 0 && limit && (
        <p {...part('hint')}>
          <VisibleText text={text('edit.withheld', { days: limit.maxDays, reason: limit.reason })} isOurs />
        </p>
      )}
    </fieldset>
  );
}
