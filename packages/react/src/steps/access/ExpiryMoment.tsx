import type { AccessDraft, StepContext } from '@tokenwright/core';
import { describeDate, describeExpiry, expiryInstant, LAST_DATE } from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { draftedExpiration } from '@tokenwright/core/steps';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface ExpiryMomentProps {
  readonly chosen: Pick<AccessDraft, 'expiration' | 'date'>;
  readonly offer: ExpirationOffer;
  readonly context: StepContext;
}

/** When the token stops working, if it is made now: in how many days, in the person's zone and in UTC. */
export function ExpiryMoment({ chosen, offer, context }: ExpiryMomentProps) {
  const { part, text } = useTokenwright();
  const choice = isOffered(chosen, offer) ? draftedExpiration(chosen, context.timeZone) : undefined;
  const instant = choice && expiryInstant(choice, context.now);
  const words = typeof instant === 'number' ? describeExpiry(instant, context) : undefined;
  return (
    <div {...part('expiry-moment')} role="status">
      {choice === 'never' && <p>{text('access.noEndWarning')}</p>}
      {words && (
        <>
          <p>
            <strong>{text('access.expires', { inDays: words.inDays })}</strong>
          </p>
          <p>{words.local}</p>
          {context.timeZone !== 'UTC' && <p>{text('access.expiresUtc', { moment: words.utc })}</p>}
        </>
      )}
      <Outside chosen={chosen} offer={offer} context={context} />
    </div>
  );
}

/** Said while the person is still at the field, and not only once they go on. */
function Outside({ chosen, offer: { dates }, context: { locale } }: ExpiryMomentProps) {
  const { text } = useTokenwright();
  const { expiration, date } = chosen;
  if (expiration !== 'date' || !dates || !/^\d{4}-/.test(date)) return null;
  const { earliest, latest } = dates;
  const [from, to] = [describeDate(earliest, locale), describeDate(latest, locale)];
  if (date < earliest) return <p>{text('access.dateBeforeFirst', { from })}</p>;
  return date > latest && latest !== LAST_DATE ? <p>{text('access.dateAfterLast', { to })}</p> : null;
}

function isOffered({ expiration, date }: ExpiryMomentProps['chosen'], { presets, dates, never }: ExpirationOffer) {
  if (expiration === 'never') return never.isOffered;
  if (expiration !== 'date') return presets.includes(Number(expiration || Number.NaN));
  return dates !== undefined && date >= dates.earliest && date <= dates.latest;
}
