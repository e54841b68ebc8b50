import { useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../fields/Choice.tsx';
import { FieldError, useFieldIssue } from '../fields/FieldError.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { ExpiryMoment } from '../steps/access/ExpiryMoment.tsx';
import { LastDayField } from '../steps/access/LastDayField.tsx';
import type { StepViewProps } from '../withView.ts';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { type EndDraft, type endStep, endText } from './endStep.ts';

export function EndView({ context }: StepViewProps) {
  const { part, text } = useTokenwright();
  const { steps } = useWizard();
  const { register } = useFormContext<EndDraft>();
  const { message, errorId, describedBy } = useFieldIssue('end');
  const { token, offer } = steps.find(({ id }) => id === 'end') as unknown as ReturnType<typeof endStep>;
  const offered = offer(context);
  const { presets, never, withheld, limits, dates } = offered;
  const [limit] = limits;
  const [end, date] = useWatch<EndDraft, ['end', 'date']>({ name: ['end', 'date'] });
  const isDated = end === 'date' && dates !== undefined;
  return (
    <fieldset {...part('fieldset')} aria-describedby={describedBy}>
      <legend {...part('legend')}>{text('edit.expiration')}</legend>
      <FieldError id={errorId} message={message} />
      <div {...part('cards')}>
        <Choice value="keep" label={endText(undefined, token, context)} {...register('end')} />
        {presets.map((days) => (
          <Choice key={days} value={days} label={endText({ days }, token, context)} {...register('end')} />
        ))}
        {dates && <Choice value="date" label={text('access.custom')} {...register('end')} />}
        {never.isOffered && <Choice value="never" label={endText('never', token, context)} {...register('end')} />}
      </div>
      {isDated && <LastDayField choice="end" dates={dates} isInvalid={message !== undefined} />}
      {isDated && (
        <ExpiryMoment
          chosen={{ expiration: 'date', date }}
          offer={offered}
          context={context}
          isExplained={message !== undefined}
        />
      )}
      {withheld.length > 0 && limit && (
        <p {...part('hint')}>
          <VisibleText text={text('edit.withheld', { days: limit.maxDays, reason: limit.reason })} isOurs />
        </p>
      )}
    </fieldset>
  );
}
