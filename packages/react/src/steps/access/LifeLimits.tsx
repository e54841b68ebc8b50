import { describeDate } from '@tokenwright/core/expiration';
import type { ExpirationOffer } from '@tokenwright/core/policy';
import { VisibleText } from '../../fields/VisibleText.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

/** Why not all is offered: until when at the latest, what that takes away, and the host's reason. */
export function LifeLimits({ offer }: { readonly offer: ExpirationOffer }) {
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
