import type { AccessDraft, StepContext } from '@tokenwright/core';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { offerFor } from '@tokenwright/core/steps';
import { type ComponentPropsWithoutRef, forwardRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldError, useFieldIssue } from '../../fields/FieldError.tsx';
import { MarkedLegend } from '../../fields/Marked.tsx';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { PausedStatus } from '../PausedStatus.tsx';
import { ExpiryMoment, LifetimeLimits } from './ExpiryMoment.tsx';
import { LastDayField } from './LastDayField.tsx';
import { useOfferedExpiration } from './useOfferedExpiration.ts';

export function ExpirationFieldset({ context }: { readonly context: StepContext }) {
  const { part, text } = useTokenwright();
  const { getValues } = useFormContext<AccessDraft>();
  const { message, errorId, hintId, describedBy } = useFieldIssue('expiration');
  const [tokenType, expiration, date] = useWatch<AccessDraft, ['tokenType', 'expiration', 'date']>({
    name: ['tokenType', 'expiration', 'date'],
  });
  const offer = offerFor(tokenType, context);
  const note = useOfferedExpiration(offer, { ...getValues(), tokenType, expiration, date }, context);
  const isRequired = !offer.never.isOffered && offer.limits.length === 0;
  return (
    <fieldset {...part('fieldset')} aria-describedby={describedBy}>
      <MarkedLegend text={text('access.expirationLegend')} mark={isRequired ? 'required' : 'optional'} />
      <FieldError id={errorId} message={message} />
      <div {...part('expiration')}>
        <ExpirationChoices offer={offer} />
        {expiration === 'date' && offer.dates && (
          <LastDayField choice="expiration" dates={offer.dates} isInvalid={message !== undefined} />
        )}
      </div>
      <ExpiryMoment chosen={{ expiration, date }} isExplained={message !== undefined} {...{ offer, context }} />
      <div id={hintId}>
        <LifetimeLimits offer={offer} />
      </div>
      {note && (
        <p {...part('life-note')}>
          <VisibleText text={note} isOurs />
        </p>
      )}
      <PausedStatus text={note ?? ''} />
    </fieldset>
  );
}

function ExpirationChoices({ offer: { presets, dates, never } }: { readonly offer: ExpirationOffer }) {
  const { part, text } = useTokenwright();
  const { register } = useFormContext<AccessDraft>();
  return (
    <div {...part('segments')}>
      {presets.map((days) => (
        <Segment key={days} value={days} label={text('access.days', { days })} {...register('expiration')} />
      ))}
      {dates && <Segment value="date" label={text('access.custom')} {...register('expiration')} />}
      {never.isOffered && <Segment value="never" label={text('access.noEnd')} {...register('expiration')} />}
    </div>
  );
}

interface SegmentProps extends ComponentPropsWithoutRef<'input'> {
  readonly label: string;
}

const Segment = forwardRef<HTMLInputElement, SegmentProps>(function Segment({ label, ...input }, ref) {
  const { part } = useTokenwright();
  return (
    <label {...part('segment')}>
      <input className="twr-segment-input" ref={ref} type="radio" {...input} />
      <span>{label}</span>
    </label>
  );
});
