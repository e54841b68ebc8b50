import { type ApiMethod, doubtOf, TokenApiError } from '@tokenwright/core/api';
import { untilAborted } from '../untilAborted.ts';
import type { Failure, FailurePlan } from './failurePlan.ts';
import { refusal } from './refusal.ts';

/** A latency in milliseconds, or a range of latencies. */
export type Latency = number | readonly [least: number, most: number];

export interface Connection {
  call<Answer>(
    method: ApiMethod,
    signal: AbortSignal | undefined,
    begin: () => (failure: Failure) => Answer,
  ): Promise<Answer>;
}

export function createConnection(plan: FailurePlan, latency: Latency, random: () => number): Connection {
  const wait = (): Promise<void> => {
    const milliseconds = typeof latency === 'number' ? latency : latency[0] + random() * (latency[1] - latency[0]);
    return milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve();
  };

  async function travel<Answer>(method: ApiMethod, begin: () => (failure: Failure) => Answer): Promise<Answer> {
    const failure = plan.next(method);
    if (failure === 'hang') return forever();
    if (!arrives(failure)) {
      await wait();
      throw refused(method, failure);
    }
    const finish = begin();
    await wait();
    if (failure === 'none' || failure === 'lose-secret') return finish(failure);
    try {
      finish(failure);
    } catch {
      // The response is lost.
    }
    if (failure === 'hang-after') return forever();
    throw lost(method);
  }

  return {
    call(method, signal, begin) {
      if (signal?.aborted) return Promise.reject(new TokenApiError('unavailable', { cause: signal.reason }));
      return untilAborted(travel(method, begin), signal, (reason) => lost(method, reason));
    },
  };
}

type Arriving = 'none' | 'lose-secret' | 'lose-response' | 'hang-after';

function arrives(failure: Failure): failure is Arriving {
  return failure === 'none' || failure === 'lose-secret' || failure === 'lose-response' || failure === 'hang-after';
}

function refused(method: ApiMethod, failure: Exclude<Failure, Arriving | 'hang'>): TokenApiError {
  if (failure === 'lose-request') return lost(method);
  return failure instanceof TokenApiError ? failure : refusal(failure);
}

function lost(method: ApiMethod, cause?: unknown): TokenApiError {
  return new TokenApiError(doubtOf(method), { cause });
}

function forever(): Promise<never> {
  return new Promise(() => {});
}
