import { type ApiMethod, TokenApiError, type TokenApiErrorCode } from '@tokenwright/core/api';
import { createRandom } from './createRandom.ts';

/**
 * The failure of a call:
 * - `none`: the call succeeds;
 * - a code or a `TokenApiError`: the API rejects the call, and changes no data;
 * - `lose-request`: the request never arrives;
 * - `lose-response`: the API carries out the call, but its response is lost;
 * - `lose-secret`: the API carries out the call, but its response has no secret (`createToken` and `rotateToken`
 *   only);
 * - `hang`: the call never settles, and the API never carries it out;
 * - `hang-after`: the call never settles, but the API carries it out.
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

/** Failures of random calls. `fail` takes precedence. */
export interface RandomFailures {
  /** The share of calls that fail, from 0 to 1. */
  readonly rate: number;
  /** @default ['unavailable', 'lose-request', 'lose-response'] */
  readonly failures?: readonly Failure[];
  /** If omitted, every method can fail. */
  readonly methods?: readonly ApiMethod[];
}

/** Failures by method: a list for the next calls, or a single failure for all calls. */
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
