import type { AccessDraft, StepContext } from '@tokenwright/core';
import { offerFor } from '@tokenwright/core/steps';
import { useFormContext, useWatch } from 'react-hook-form';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ExpirationChoices } from './ExpirationChoices.tsx';
import { ExpiryMoment } from './ExpiryMoment.tsx';
import { LastDayField } from './LastDayField.tsx';
import { LifeLimits } from './LifeLimits.tsx';
import { useKeptLife } from './useKeptLife.ts';

/** Presets in days, a date, or no end where the policy allows it. What the policy takes away is not offered, and the reason stands here. */
export function ExpirationFieldset({ context }: { readonly context: StepContext }) {
  const { part, text } = useTokenwright();
  const { getValues } = useFormContext<AccessDraft>();
  const { message, errorId, hintId, describedBy } = useFieldIssue('expiration');
  const [tokenType, expiration, date] = useWatch<AccessDraft, ['tokenType', 'expiration', 'date']>({
    name: ['tokenType', 'expiration', 'date'],
  });
  const offer = offerFor(tokenType, context);
  const said = useKeptLife(offer, { ...getValues(), tokenType, expiration, date }, context);
  return (
    <fieldset {...part('fieldset')} aria-describedby={describedBy}>
      <legend {...part('legend')}>{text('access.expirationLegend')}</legend>
      <div {...part('hint')} id={hintId}>
        <p>{text('access.expirationHint')}</p>
        <LifeLimits offer={offer} />
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
