import { TokenApiError } from '@tokenwright/core';

interface Intent {
  /** Absent if `look` closed the intent. */
  readonly request?: string;
  /** Absent during the first call. */
  result?: { readonly tokenId: string; secret: string | undefined; readonly forgetAt: number };
}

export type IntentRecord =
  | { readonly status: 'none' | 'in-flight' }
  | { readonly status: 'made'; readonly tokenId: string };

export interface Intents {
  /**
   * Claims the key, or returns its token's id.
   * @throws {TokenApiError} `conflict` for a key in use, of another request, or closed
   */
  claim(intentKey: string, request: object): string | undefined;
  /** Releases the key if `make` throws. */
  orRelease<Made>(intentKey: string, make: () => Made): Made;
  keep(intentKey: string, tokenId: string, secret: string | undefined): void;
  /** Closes a key without a token, so that `none` stays true. */
  look(intentKey: string): IntentRecord;
  secretOf(intentKey: string): string | undefined;
  /** Milliseconds left to acknowledge, if pending. */
  timeLeft(intentKey: string): number | undefined;
  /** Ids of overdue tokens. */
  unclaimed(): readonly string[];
  acknowledge(tokenId: string, intentKey: string): void;
}

/** @param window milliseconds in which a retry returns the secret */
export function createIntents(window: number, clock: () => number): Intents {
  const intents = new Map<string, Intent>();
  const resultOf = (intentKey: string) => intents.get(intentKey)?.result;
  return {
    claim(intentKey, request) {
      const text = JSON.stringify(request);
      const known = intents.get(intentKey);
      if (known) return earlierToken(known, text);
      intents.set(intentKey, { request: text });
      return undefined;
    },
    orRelease(intentKey, make) {
      try {
        return make();
      } catch (error) {
        intents.delete(intentKey);
        throw error;
      }
    },
    keep(intentKey, tokenId, secret) {
      const intent = intents.get(intentKey);
      if (intent) intent.result = { tokenId, secret, forgetAt: clock() + window };
    },
    look(intentKey) {
      const intent = intents.get(intentKey) ?? {};
      intents.set(intentKey, intent);
      if (intent.result) return { status: 'made', tokenId: intent.result.tokenId };
      return { status: intent.request === undefined ? 'none' : 'in-flight' };
    },
    secretOf(intentKey) {
      const result = resultOf(intentKey);
      return result && clock() < result.forgetAt ? result.secret : undefined;
    },
    timeLeft(intentKey) {
      const result = resultOf(intentKey);
      return result?.secret === undefined ? undefined : result.forgetAt - clock();
    },
    unclaimed() {
      const results = [...intents.values()].flatMap(({ result }) => result ?? []);
      return results.flatMap(({ tokenId, secret, forgetAt }) =>
        secret !== undefined && forgetAt <= clock() ? tokenId : [],
      );
    },
    acknowledge(tokenId, intentKey) {
      const result = resultOf(intentKey);
      if (result?.tokenId === tokenId) result.secret = undefined;
    },
  };
}

function earlierToken({ request, result }: Intent, text: string): string {
  if (request !== text) {
    throw new TokenApiError('conflict', { detail: 'This attempt was used for another request, or has been given up.' });
  }
  if (!result)
    throw new TokenApiError('conflict', { detail: 'The same request is being worked on.', retryAfter: 1_000 });
  return result.tokenId;
}
