import { type AccessDraft, describeDate, lifetimeFor, type StepContext } from '@tokenwright/core';
import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useScope } from '../../scope/Scope.tsx';
import { ExpiryMoment } from './ExpiryMoment.tsx';

/** Presets in days, a date, or no end where the policy allows it. What the policy takes away is not offered, and the reason stands here. */
export function ExpirationFieldset({ context }: { readonly context: StepContext }) {
  const { part, text, locale } = useScope();
  const { register } = useFormContext<AccessDraft>();
  const { message, errorId, hintId, describedBy } = useFieldIssue('expiration');
  const [tokenType, expiration, date] = useWatch<AccessDraft, ['tokenType', 'expiration', 'date']>({
    name: ['tokenType', 'expiration', 'date'],
  });
  const dateId = useId();
  const { presets, customDate = true } = context.options.expirations;
  const { limit, earliest, latest, mayNeverExpire } = lifetimeFor(tokenType, context);
  const offered = presets.filter((days) => !limit || days <= limit.maxDays);
  const isOffered =
    expiration === 'date' || (expiration === 'never' ? mayNeverExpire : offered.includes(Number(expiration)));
  return (
    <fieldset {...part('fieldset')} aria-describedby={describedBy}>
      <legend {...part('legend')}>{text('access.expirationLegend')}</legend>
      <p {...part('hint')} id={hintId}>
        {text('access.expirationHint')}{' '}
        {limit && latest && text('access.latest', { latest: describeDate(latest, locale), reason: limit.reason })}
      </p>
      <FieldError id={errorId} message={message} />
      <div {...part('expiration')}>
        {offered.map((days) => (
          <Choice key={days} value={days} label={text('access.days', { days })} {...register('expiration')} />
        ))}
        {customDate && <Choice value="date" label={text('access.custom')} {...register('expiration')} />}
        {mayNeverExpire && <Choice value="never" label={text('access.noEnd')} {...register('expiration')} />}
      </div>
      {expiration === 'date' && (
        <div {...part('field')} data-field="expiration">
          <label {...part('label')} htmlFor={dateId}>
            {text('access.lastDay')}
          </label>
          <input
            {...part('input')}
            id={dateId}
            type="date"
            aria-invalid={message !== undefined}
            min={earliest}
            max={latest}
            {...register('date')}
          />
        </div>
      )}
      <ExpiryMoment expiration={isOffered ? expiration : ''} date={date} />
    </fieldset>
  );
}
