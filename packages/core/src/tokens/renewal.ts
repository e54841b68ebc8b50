import type { RenewCall } from '../api/tokenLife.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { DAY } from '../expiration/calendarDate.ts';
import { lifetimeLimit } from '../policy/lifetimeLimits.ts';
import type { Token } from '../token/token.ts';

/** The reviewed expiration of a renewal. */
export type Renewal = Required<Pick<RenewCall, 'expiration' | 'expiresAt'>>;

/**
 * Proposes the token's own lifetime where the workspace offers it, else the nearest offered one. `undefined` if no
 * offered lifetime is later than the token's end.
 * @param now milliseconds since the epoch
 */
export function renewalOf(token: Token, options: TokenOptions, now: number): Renewal | undefined {
  if (options.expirations === 'none') return undefined;
  const limit = lifetimeLimit(options, token)?.maxDays ?? Number.POSITIVE_INFINITY;
  const end = Date.parse(token.expiresAt ?? '');
  const offered = options.expirations.presets
    .filter((days) => days <= limit && now + days * DAY > end)
    .sort((one, other) => one - other);
  const lifetime = Math.round((end - Date.parse(token.createdAt)) / DAY);
  const { defaultDays = Number.NaN } = options.expirations;
  const own = offered.includes(lifetime) ? lifetime : offered.find((days) => days === defaultDays);
  const days = own ?? offered.filter((each) => each <= lifetime).at(-1) ?? offered[0];
  return days === undefined ? undefined : { expiration: { days }, expiresAt: new Date(now + days * DAY).toISOString() };
}
