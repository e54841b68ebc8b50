import type { ExpirationChoice } from '../api/tokenRequest.ts';
import { expiryInstant } from '../expiration/expiryInstant.ts';

/** One reviewed request and its idempotency key. Every try of the request carries that key. */
export interface Intent {
  /** 256 random bits in hex. */
  readonly intentKey: string;
  readonly request: object;
  /** The reviewed instant, ISO. Missing for a token that never expires. */
  readonly expiresAt?: string;
  /** How often the request was sent. Numbers the last call: only its failure can prove that no token exists. */
  readonly calls: number;
  /** Ids of the findings that the user acknowledged for this request. @default none */
  readonly ticked?: readonly string[];
}

/** All tries to create the token of one intent. */
export interface Attempt extends Intent {
  /** Automatic tries since the user last asked for one. */
  readonly retries: number;
  /** An answer was lost, so a token may exist. */
  readonly ambiguous: boolean;
}

/** A smaller difference to the reviewed instant, in milliseconds, needs no new intent. */
const TOLERANCE = 60_000;

interface IntentClock {
  readonly now: () => number;
  readonly newIntentKey: () => string;
}

/**
 * The intent of a reviewed request. A request that was sent keeps its key and its instant, so that each try is the same;
 * once that instant is out of date, the request counts as changed.
 */
export function intentFor(request: object, past: Intent | undefined, { now, newIntentKey }: IntentClock): Intent {
  const expiresAt = reviewedInstant(request, now());
  const fresh = expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt).toISOString() };
  if (!past || JSON.stringify(past.request) !== JSON.stringify(request)) {
    return { intentKey: newIntentKey(), request, ...fresh, calls: 0 };
  }
  if (past.calls === 0) return { ...past, ...fresh };
  const isOutdated = Math.abs(Date.parse(past.expiresAt ?? '') - (expiresAt ?? Number.NaN)) >= TOLERANCE;
  return isOutdated ? { ...past, ...fresh, intentKey: newIntentKey(), calls: 0 } : past;
}

/** A custom step can bring its own expiration, or none. */
function reviewedInstant({ expiration }: { readonly expiration?: unknown }, now: number): number | undefined {
  if (typeof expiration !== 'object' || expiration === null) return undefined;
  if (!('days' in expiration) && !('date' in expiration && 'timeZone' in expiration)) return undefined;
  const instant = expiryInstant(expiration as ExpirationChoice, now);
  return Number.isFinite(instant) ? (instant ?? undefined) : undefined;
}

export function startAttempt(intent: Intent): Attempt {
  return { ...intent, retries: 0, ambiguous: false };
}

/** Follows an attempt by its intent key alone, without sending a request. */
export function followedAttempt(intentKey: string): Attempt {
  return startAttempt({ intentKey, request: {}, calls: 0 });
}

/** The part of an attempt that the next attempt with the same request keeps. */
export function intentOf({ intentKey, request, expiresAt, calls, ticked }: Attempt): Intent {
  return { intentKey, request, calls, ...(expiresAt !== undefined && { expiresAt }), ...(ticked && { ticked }) };
}

/** Returns 256 random bits in hex. `randomUUID` has 122 bits, and is missing on pages served over plain HTTP. */
export function newIntentKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
