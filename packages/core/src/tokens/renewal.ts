import type { RenewCall } from '../api/tokenLife.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { DAY } from '../expiration/calendarDate.ts';
import { lifetimeLimit } from '../policy/lifetimeLimits.ts';
import type { Token } from '../token/token.ts';

/** The expiration that the user reviewed. */
export type Renewal = Required<Pick<RenewCall, 'expiration' | 'expiresAt'>>;

/**
 * Proposes a preset that the policy allows and that ends later than the token. Prefers the token's lifetime, then the
 * default, then the next shorter preset, then the shortest. Returns `undefined` if no preset fits.
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
