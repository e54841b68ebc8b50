import { TokenApiError, type TokenRequest } from '@tokenwright/core';

interface Intent {
  /** Absent where somebody was told that nothing had come of it, and nothing may any more. */
  readonly request?: string;
  /** Absent while the first call is on its way. */
  result?: { readonly tokenId: string; secret: string | undefined; readonly forgetAt: number };
}

/** What is known of an intent. */
export type IntentRecord =
  | { readonly status: 'none' | 'in-flight' }
  | { readonly status: 'made'; readonly tokenId: string };

/** What is known of earlier calls with the same intent key. */
export interface Intents {
  /**
   * Takes the key for this request, or gives back which token was made of it before.
   * @throws {TokenApiError} `conflict` while another call has it, for another request, or once it was closed
   */
  claim(intentKey: string, request: TokenRequest): string | undefined;
  /** What `make` gives. Where it throws, nothing was made, and the key is free again. */
  orRelease<Made>(intentKey: string, make: () => Made): Made;
  keep(intentKey: string, tokenId: string, secret: string | undefined): void;
  /** Closes a key of which nothing has come: only so is `none` true for good. */
  look(intentKey: string): IntentRecord;
  secretOf(intentKey: string): string | undefined;
  /** Milliseconds that are left to acknowledge it; none where there is nothing to acknowledge. */
  timeLeft(intentKey: string): number | undefined;
  /** Ids of the tokens that nobody acknowledged in time. */
  unclaimed(): readonly string[];
  acknowledge(tokenId: string, intentKey: string): void;
}

/** @param window milliseconds for which a secret can be shown again */
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
