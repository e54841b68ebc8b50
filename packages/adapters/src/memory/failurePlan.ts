import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import { createRandom } from './createRandom.ts';

/** The methods that a failure can be written for. */
export type MemoryMethod =
  | 'loadOptions'
  | 'searchResources'
  | 'createToken'
  | 'acknowledge'
  | 'findByIntent'
  | 'listTokens'
  | 'revokeToken';

/**
 * What becomes of one call:
 * - `none`: it works;
 * - a code, or a whole `TokenApiError` (for your own detail, issues, wait or challenge): refused, and nothing is done;
 * - `lose-request`: never arrives. Nothing is done, and the caller cannot know;
 * - `lose-response`: done, and the caller cannot know;
 * - `lose-secret`: done, and a token comes back without its secret (`createToken` only; elsewhere it works);
 * - `hang`: nothing is done and it never settles, unless the caller aborts;
 * - `hang-after`: done, and it never settles, unless the caller aborts.
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

/** Failures for calls after the script has run out. */
export interface RandomFailures {
  /** How likely a call fails, from 0 to 1. */
  readonly rate: number;
  /** Which failures, equally likely. @default ['unavailable', 'lose-request', 'lose-response'] */
  readonly failures?: readonly Failure[];
  /** @default every method */
  readonly methods?: readonly MemoryMethod[];
}

/** What becomes of a method's next calls, one by one; or, as a single failure, of all its calls. */
export type FailureScript = Partial<Record<MemoryMethod, Failure | readonly Failure[]>>;

/** Decides call by call what goes wrong: first by script, then at random by seed. */
export interface FailurePlan {
  next(method: MemoryMethod): Failure;
  add(method: MemoryMethod, failures: readonly Failure[]): void;
}

const USUAL: readonly Failure[] = ['unavailable', 'lose-request', 'lose-response'];

export function createFailurePlan(
  script: FailureScript,
  atRandom: RandomFailures | undefined,
  seed: number,
): FailurePlan {
  const random = createRandom(seed);
  const queues = new Map<MemoryMethod, Failure[]>();
  const always = new Map<MemoryMethod, Failure>();
  for (const [method, failures] of Object.entries(script) as [MemoryMethod, Failure | readonly Failure[]][]) {
    if (typeof failures === 'string' || failures instanceof TokenApiError) always.set(method, failures);
    else queues.set(method, [...failures]);
  }
  return {
    next: (method) => queues.get(method)?.shift() ?? always.get(method) ?? byChance(method, atRandom, random),
    add: (method, failures) => void queues.set(method, [...(queues.get(method) ?? []), ...failures]),
  };
}

function byChance(method: MemoryMethod, atRandom: RandomFailures | undefined, random: () => number): Failure {
  if (!atRandom || (atRandom.methods && !atRandom.methods.includes(method))) return 'none';
  if (random() >= atRandom.rate) return 'none';
  const failures = atRandom.failures ?? USUAL;
  return failures[Math.floor(random() * failures.length)] ?? 'none';
}
