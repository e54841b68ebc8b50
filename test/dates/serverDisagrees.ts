import type { TokenOptions } from '@tokenwright/core';
import { addDays, expiryInstant } from '@tokenwright/core/expiration';
import { offeredExpirations } from '@tokenwright/core/policy';
import { createText } from '@tokenwright/core/text';
import { chooseExpiry } from '../../packages/server/src/request/chooseExpiry.ts';
import type { DateCase } from './dateCases.ts';

const free: TokenOptions = { groups: [], tokenTypes: [], expirations: { presets: [] } };
const limited: TokenOptions = { ...free, policy: { lifetimes: [{ maxDays: 30, reason: 'A month.' }] } };
const text = createText('en');

export function serverDisagrees(given: DateCase, choose: typeof chooseExpiry = chooseExpiry): string | undefined {
  const { timeZone, now } = given;
  const ask = (expiration: Parameters<typeof expiryInstant>[0], options = free) => {
    const { issues, expiresAt } = choose({ permissions: [], tokenType: 's', expiration }, options, now);
    return issues.length > 0 ? 'refused' : (expiresAt?.getTime() ?? null);
  };
  if (!('date' in given)) return differs(given, expiryInstant(given, now), ask({ days: given.days }));
  const { date } = given;
  const subject = { tokenType: 's', permissions: [] };
  const { dates } = offeredExpirations(subject, { options: limited, now, timeZone, text });
  if (!dates) return 'The page offers no dates.';
  const { earliest, latest } = dates;
  const foretold = date < earliest ? 'refused' : expiryInstant({ date, timeZone }, now);
  return (
    differs(given, foretold, ask({ date, timeZone })) ??
    differs(
      { ...given, date: latest },
      expiryInstant({ date: latest, timeZone }, now),
      ask({ date: latest, timeZone }, limited),
    ) ??
    differs({ ...given, date: addDays(latest, 1) }, 'refused', ask({ date: addDays(latest, 1), timeZone }, limited))
  );
}

function differs(given: DateCase, page: unknown, server: unknown): string | undefined {
  return page === server ? undefined : `${JSON.stringify(given)}: the page says ${page}, the server ${server}`;
}
