import type { AccessDraft } from '@tokenwright/core';
import { describeDate, isCalendarDate } from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { useId } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface LastDayFieldProps {
  readonly dates: NonNullable<ExpirationOffer['dates']>;
  readonly isInvalid: boolean;
}

/** The browser's own date field. What it understood is said back in words, for 03/04 is two days. */
export function LastDayField({ dates: { earliest, latest }, isInvalid }: LastDayFieldProps) {
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
