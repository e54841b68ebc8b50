import type { AccessDraft, StepContext } from '@tokenwright/core';
import { describeDate, describeExpiry, expiryInstant, isCalendarDate, LAST_DATE } from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { offerFor } from '@tokenwright/core/steps';
import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ExpiryMoment, LifetimeLimits } from './ExpiryMoment.tsx';
import { useOfferedExpiration } from './useOfferedExpiration.ts';

/** Expiration presets, a custom date and *No expiration*, as far as the policy allows them. */
export function ExpirationFieldset({ context }: { readonly context: StepContext }) {
  const { part, text } = useTokenwright();
  const { getValues } = useFormContext<AccessDraft>();
  const { message, errorId, hintId, describedBy } = useFieldIssue('expiration');
  const [tokenType, expiration, date] = useWatch<AccessDraft, ['tokenType', 'expiration', 'date']>({
    name: ['tokenType', 'expiration', 'date'],
  });
  const offer = offerFor(tokenType, context);
  const said = useOfferedExpiration(offer, { ...getValues(), tokenType, expiration, date }, context);
  return (
    <fieldset {...part('fieldset')} aria-describedby={describedBy}>
      <legend {...part('legend')}>{text('access.expirationLegend')}</legend>
      <div {...part('hint')} id={hintId}>
        <p>{text('access.expirationHint')}</p>
        <LifetimeLimits offer={offer} />
      </div>
      <FieldError id={errorId} message={message} />
      <ExpirationChoices offer={offer} context={context} />
      {expiration === 'date' && offer.dates && <LastDayField dates={offer.dates} isInvalid={message !== undefined} />}
      <ExpiryMoment chosen={{ expiration, date }} offer={offer} context={context} />
      <p {...part('life-note')} role="status">
        {said && <VisibleText text={said} isOurs />}
      </p>
    </fieldset>
  );
}

interface ExpirationChoicesProps {
  readonly offer: ExpirationOffer;
  readonly context: StepContext;
}

function ExpirationChoices({ offer: { presets, dates, never }, context }: ExpirationChoicesProps) {
  const { part, text } = useTokenwright();
  const { register } = useFormContext<AccessDraft>();
  const { locale } = context;
  const dayAfter = (days: number): string => {
    const instant = expiryInstant({ days }, context.now) ?? context.now;
    return describeDate(describeExpiry(instant, context).date, locale);
  };
  return (
    <div {...part('expiration')}>
      {presets.map((days) => (
        <Choice
          key={days}
          value={days}
          label={text('access.days', { days })}
          hint={text('access.until', { date: dayAfter(days) })}
          {...register('expiration')}
        />
      ))}
      {dates && (
        <Choice
          value="date"
          label={text('access.custom')}
          hint={
            dates.latest === LAST_DATE
              ? text('access.customHint')
              : text('access.upTo', { date: describeDate(dates.latest, locale) })
          }
          {...register('expiration')}
        />
      )}
      {never.isOffered && (
        <Choice
          value="never"
          label={text('access.noEnd')}
          hint={text('access.noEndHint')}
          {...register('expiration')}
        />
      )}
    </div>
  );
}

interface LastDayFieldProps {
  readonly dates: NonNullable<ExpirationOffer['dates']>;
  readonly isInvalid: boolean;
}

/** The native date field. A hint repeats the date in words, because 03/04 is ambiguous. */
function LastDayField({ dates: { earliest, latest }, isInvalid }: LastDayFieldProps) {
  const { part, text, locale } = useTokenwright();
  const { register } = useFormContext<AccessDraft>();
  const date = useWatch<AccessDraft, 'date'>({ name: 'date' });
  const [id, echoId] = [useId(), useId()];
  return (
    <div {...part('field')} data-field="expiration">
      <label {...part('label')} htmlFor={id}>
        {text('access.lastDay')}
      </label>
      <div {...part('last-day')}>
        <input
          {...part('input')}
          id={id}
          type="date"
          aria-invalid={isInvalid}
          aria-describedby={echoId}
          min={earliest}
          max={latest}
          {...register('date')}
        />
        <p {...part('hint')} id={echoId}>
          {isCalendarDate(date) ? describeDate(date, locale) : text('access.lastDayHint')}
        </p>
      </div>
    </div>
  );
}
