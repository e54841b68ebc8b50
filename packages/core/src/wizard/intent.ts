import type { ExpirationChoice } from '../api/requestParts.ts';
import { expiryInstant } from '../expiration/expiryInstant.ts';

/** A reviewed request with its idempotency key. */
export interface Intent {
  /** 256 random bits in hex. */
  readonly intentKey: string;
  readonly request: object;
  /** An ISO instant; omitted for `never`. */
  readonly expiresAt?: string;
  /** The number of create calls. Only the failure of the last call can prove that no token exists. */
  readonly calls: number;
  readonly accepted?: readonly string[];
  /** For the approver. */
  readonly justification?: string;
}

/** All tries of one intent. */
export interface Attempt extends Intent {
  /** Automatic tries since the user's last action. */
  readonly retries: number;
  /** A response was lost, so a token may exist. */
  readonly ambiguous: boolean;
}

const TOLERANCE = 60_000;

interface IntentClock {
  readonly now: () => number;
  readonly newIntentKey: () => string;
}

/** Keeps the key of an unchanged request, so that every try is identical. A request with an outdated expiration gets a new key. */
export function intentFor(
  request: object,
  past: Intent | undefined,
  { now, newIntentKey }: IntentClock,
  justification?: string,
): Intent {
  const why = justification === undefined ? {} : { justification };
  const expiresAt = reviewedInstant(request, now());
  const fresh = expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() };
  if (!past || JSON.stringify(past.request) !== JSON.stringify(request)) {
    return { intentKey: newIntentKey(), request, ...fresh, ...why, calls: 0 };
  }
  const { justification: before, ...kept } = past;
  if (past.calls === 0) return { ...kept, ...fresh, ...why };
  const isOutdated = Math.abs(Date.parse(String(past.expiresAt)) - Number(expiresAt)) >= TOLERANCE;
  if (!isOutdated && before === justification) return past;
  return { ...kept, ...fresh, ...why, intentKey: newIntentKey(), calls: 0 };
}

function reviewedInstant({ expiration }: { readonly expiration?: unknown }, now: number): number | undefined {
  if (typeof expiration !== 'object' || expiration === null) return undefined;
  if (!('days' in expiration) && !('date' in expiration && 'timeZone' in expiration)) return undefined;
  const instant = expiryInstant(expiration as ExpirationChoice, now);
  return Number.isFinite(instant) ? (instant ?? undefined) : undefined;
}

export function startAttempt(intent: Intent): Attempt {
  return { ...intent, retries: 0, ambiguous: false };
}

export function followedAttempt(intentKey: string): Attempt {
  return startAttempt({ intentKey, request: {}, calls: 0 });
}

export function intentOf({ retries: _retries, ambiguous: _ambiguous, ...intent }: Attempt): Intent {
  return intent;
}

export function newIntentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
