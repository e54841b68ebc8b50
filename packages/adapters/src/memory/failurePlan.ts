import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import type { ApiMethod } from '@tokenwright/core/api';
import { createRandom } from './createRandom.ts';

/**
 * A call's fate:
 * - `none`: succeeds;
 * - a code, or a `TokenApiError`: rejected without a change;
 * - `lose-request`: never arrives;
 * - `lose-response`: carried out, answer lost;
 * - `lose-secret`: carried out, answered without the secret (`createToken` and `rotateToken` only);
 * - `hang`: never settles, not carried out;
 * - `hang-after`: carried out, never settles.
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

/** After the script. */
export interface RandomFailures {
  /** From 0 to 1. */
  readonly rate: number;
  /** @default ['unavailable', 'lose-request', 'lose-response'] */
  readonly failures?: readonly Failure[];
  /** @default every method */
  readonly methods?: readonly ApiMethod[];
}

/** A list for the next calls, or one failure for all. */
export type FailureScript = Partial<Record<ApiMethod, Failure | readonly Failure[]>>;

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
