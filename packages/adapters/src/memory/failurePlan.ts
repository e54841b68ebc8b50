import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import { createRandom } from './createRandom.ts';

/**
 * The fate of a call:
 * - `none`: it succeeds;
 * - a code, or a whole `TokenApiError` (for your own detail, issues, delay or challenge): rejected without a change;
 * - `lose-request`: the request never arrives, and the caller cannot know that;
 * - `lose-response`: carried out, and the caller cannot know that;
 * - `lose-secret`: carried out, and the token comes back without its secret (`createToken` only; other methods
 *   succeed);
 * - `hang`: not carried out, and never settles, unless the caller aborts;
 * - `hang-after`: carried out, and never settles, unless the caller aborts.
 */
export type Failure =
  | 'none'
  | TokenApiErrorCode
  | TokenApiError
  | 'lose-request'
  | 'lose-response'
  | 'lose-secret'
  | 'hang'
  | 'hang-after';

/** Failures after the script has run out. */
export interface RandomFailures {
  /** The probability of a failure, from 0 to 1. */
  readonly rate: number;
  /** Equally likely failures. @default ['unavailable', 'lose-request', 'lose-response'] */
  readonly failures?: readonly Failure[];
  /** @default every method */
  readonly methods?: readonly ApiMethod[];
}

/** The failures of a method's next calls in order; or a single failure for all its calls. */
export type FailureScript = Partial<Record<ApiMethod, Failure | readonly Failure[]>>;

/** Decides the failure of each call: first by the script, then randomly by seed. */
export interface FailurePlan {
  next(method: ApiMethod): Failure;
  add(method: ApiMethod, failures: readonly Failure[]): void;
}

const USUAL: readonly Failure[] = ['unavailable', 'lose-request', 'lose-response'];

export function createFailurePlan(
  script: FailureScript,
  atRandom: RandomFailures | undefined,
  seed: number,
): FailurePlan {
  const random = createRandom(seed);
  const queues = new Map<ApiMethod, Failure[]>();
  const always = new Map<ApiMethod, Failure>();
  for (const [method, failures] of Object.entries(script) as [ApiMethod, Failure | readonly Failure[]][]) {
    if (typeof failures === 'string' || failures instanceof TokenApiError) always.set(method, failures);
    else queues.set(method, [...failures]);
  }
  return {
    next: (method) => queues.get(method)?.shift() ?? always.get(method) ?? byChance(method, atRandom, random),
    add: (method, failures) => void queues.set(method, [...(queues.get(method) ?? []), ...failures]),
  };
}

function byChance(method: ApiMethod, atRandom: RandomFailures | undefined, random: () => number): Failure {
  if (!atRandom || (atRandom.methods && !atRandom.methods.includes(method))) return 'none';
  if (random() >= atRandom.rate) return 'none';
  const failures = atRandom.failures ?? USUAL;
  return failures[Math.floor(random() * failures.length)] ?? 'none';
}
