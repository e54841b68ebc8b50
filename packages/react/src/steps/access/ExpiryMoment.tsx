import type { AccessDraft, StepContext } from '@tokenwright/core';
import { describeDate, describeExpiry, expiryInstant, LAST_DATE } from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { draftedExpiration } from '@tokenwright/core/steps';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

export interface ExpiryMomentProps {
  readonly chosen: Pick<AccessDraft, 'expiration' | 'date'>;
  readonly offer: ExpirationOffer;
  readonly context: StepContext;
}

/** The expiration in days, in the local time zone and in UTC. */
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

/** The policy limit, its reason, and the choices it removes. */
export function LifetimeLimits({ offer }: { readonly offer: ExpirationOffer }) {
  const { part, text, locale } = useTokenwright();
  const { limits, dates, withheld, never } = offer;
  const [limit] = limits;
  const taken = [
    ...withheld.map((days) => text('access.days', { days })),
    ...(limit && !never.isOffered ? [text('access.aTokenForEver')] : []),
  ];
  return (
    <>
      {limit && (
        <p {...part('life-limit')}>
          <VisibleText
            isOurs
            text={text(dates ? 'access.latest' : 'access.longest', {
              latest: dates ? describeDate(dates.latest, locale) : '',
              days: limit.maxDays,
              reason: limit.reason,
            })}
          />
        </p>
      )}
      {taken.length > 0 && (
        <p {...part('life-limit')}>
          {text('access.notOffered', { choices: listed(taken, locale), count: taken.length })}
        </p>
      )}
      {!limit && !never.isOffered && (
        <p {...part('life-limit')}>
          <VisibleText text={text('access.endRequired', { reason: never.reason })} isOurs />
        </p>
      )}
    </>
  );
}

function listed(things: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(things);
}
