import type { AccessDraft, StepContext } from '@tokenwright/core';
import { describeDate, describeExpiry, expiryInstant, LAST_DATE } from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { useFormContext } from 'react-hook-form';
import { Choice } from '../../fields/Choice.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface ExpirationChoicesProps {
  readonly offer: ExpirationOffer;
  readonly context: StepContext;
}

/** What is offered, each with the day that comes of it. */
export function ExpirationChoices({ offer: { presets, dates, never }, context }: ExpirationChoicesProps) {
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
