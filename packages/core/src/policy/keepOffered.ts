import type { LifetimeLimit } from '../api/tokenOptions.ts';
import type { AccessDraft } from '../steps/access/accessStep.ts';
import type { ExpirationOffer } from './offeredExpirations.ts';

type Chosen = Pick<AccessDraft, 'expiration' | 'date'>;

/** A choice that is no longer offered, and what stands in its place. Say both. */
export interface ReplacedExpiration {
  readonly from: Chosen;
  /** The nearest that is offered and not longer; an empty `expiration` where none is, so that the person is asked again. */
  readonly to: Chosen;
  /** What took it away; `undefined` where no limit did: the host no longer offers it. */
  readonly limit: LifetimeLimit | undefined;
}

/**
 * What stands in the place of a choice that was taken away since it was made; `undefined` where it still stands.
 * Ask when the step opens and when the offer changes, not while a date is being typed: what is wrong with that, the step says.
 */
export function keepOffered(from: Chosen, offer: ExpirationOffer): ReplacedExpiration | undefined {
  if (from.expiration === '') return undefined;
  return from.expiration === 'date' ? keepDate(from, offer) : keepDays(from, offer);
}

function keepDate(from: Chosen, { dates, limits }: ExpirationOffer): ReplacedExpiration | undefined {
  if (!dates) return { from, to: { expiration: '', date: '' }, limit: undefined };
  if (from.date <= dates.latest) return undefined;
  return { from, to: { expiration: 'date', date: dates.latest }, limit: limits[0] };
}

function keepDays(from: Chosen, { presets, never, limits }: ExpirationOffer): ReplacedExpiration | undefined {
  const isNever = from.expiration === 'never';
  const days = isNever ? Number.POSITIVE_INFINITY : Number(from.expiration);
  if (isNever ? never.isOffered : presets.includes(days)) return undefined;
  const shorter = presets.filter((preset) => preset <= days);
  const expiration: Chosen['expiration'] = shorter.length > 0 ? `${Math.max(...shorter)}` : '';
  const [limit] = limits;
  return { from, to: { expiration, date: from.date }, limit: limit && days > limit.maxDays ? limit : undefined };
}
