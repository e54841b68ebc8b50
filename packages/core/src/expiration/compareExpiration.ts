import type { ExpirationChoice } from '../api/tokenRequest.ts';
import type { Token } from '../token/token.ts';
import { expiryInstant } from './expiryInstant.ts';
import { parseInstant } from './parseInstant.ts';

/** Servers keep whole seconds or minutes; what is nearer than this is what was asked for, in milliseconds. */
const TOLERANCE = 60_000;

/** What the server made of the life that was asked for. Instants in milliseconds since the epoch, `null` for never. */
export type ExpirationComparison =
  | { readonly kind: 'as-asked' }
  | { readonly kind: 'shortened' | 'lengthened'; readonly asked: number | null; readonly granted: number | null }
  /** The token says no time that can be read. */
  | { readonly kind: 'unreadable' };

/** Compares a request with the token that came of it, by the server's own clock, so that a page with a wrong one says nothing false. */
export function compareExpiration(
  asked: ExpirationChoice,
  { createdAt, expiresAt }: Pick<Token, 'createdAt' | 'expiresAt'>,
): ExpirationComparison {
  const created = parseInstant(createdAt);
  const granted = parseInstant(expiresAt);
  if (typeof created !== 'number' || granted === undefined) return { kind: 'unreadable' };
  const wanted = expiryInstant(asked, created);
  const end = granted ?? Number.POSITIVE_INFINITY;
  const wantedEnd = wanted ?? Number.POSITIVE_INFINITY;
  if (end === wantedEnd || Math.abs(end - wantedEnd) < TOLERANCE) return { kind: 'as-asked' };
  return { kind: end < wantedEnd ? 'shortened' : 'lengthened', asked: wanted, granted };
}
