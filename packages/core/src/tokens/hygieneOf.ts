import type { TokenHygiene } from '../api/tokenListing.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { DAY } from '../expiration/calendarDate.ts';
import { catalogueOf } from '../permissions/catalogue.ts';
import { riskOf } from '../permissions/riskOf.ts';
import type { Token } from '../token/token.ts';

/** All hygiene filters. */
export const hygienes: readonly TokenHygiene[] = ['never-used', 'unused', 'no-expiration', 'dangerous-idle'];

const UNUSED = 90 * DAY;
const IDLE = 30 * DAY;

/** Whether a token belongs in a hygiene filter. */
export type HygieneRule = (token: Token, hygiene: TokenHygiene, now: number) => boolean;

/** @param options if omitted, no token counts as dangerous */
export function hygieneOf(options: TokenOptions | undefined): HygieneRule {
  const isDangerous = dangerIn(options);
  const rules: Record<TokenHygiene, (token: Token, now: number) => boolean> = {
    'never-used': ({ lastUsedAt }) => lastUsedAt === null,
    unused: (token, now) => now - lastSeen(token) >= UNUSED,
    'no-expiration': ({ expiresAt }) => expiresAt === null,
    'dangerous-idle': (token, now) => now - lastSeen(token) >= IDLE && isDangerous(token),
  };
  return (token, hygiene, now) =>
    (token.status === 'active' || token.status === 'owner-gone') && rules[hygiene](token, now);
}

/** Counts the tokens in each hygiene filter. */
export function countHygiene(
  tokens: readonly Token[],
  rule: HygieneRule,
  now: number,
): Readonly<Record<TokenHygiene, number>> {
  const count = (hygiene: TokenHygiene) => tokens.filter((token) => rule(token, hygiene, now)).length;
  return Object.fromEntries(hygienes.map((hygiene) => [hygiene, count(hygiene)])) as Record<TokenHygiene, number>;
}

function lastSeen({ lastUsedAt, createdAt }: Token): number {
  return lastUsedAt === undefined ? Number.NaN : Date.parse(lastUsedAt ?? createdAt);
}

function dangerIn(options: TokenOptions | undefined): (token: Token) => boolean {
  if (!options) return () => false;
  const catalogue = catalogueOf(options.groups);
  const types = new Set(options.tokenTypes.filter(({ risk }) => risk === 'dangerous').map(({ id }) => id));
  return ({ permissions = [], tokenType }) =>
    types.has(tokenType) || permissions.some((grant) => riskOf(grant, catalogue) === 'dangerous');
}
