import { TokenApiError } from '@tokenwright/core/api';

interface Intent {
  readonly request?: string;
  result?: IntentResult;
}

export type Unclaimed = 'revoke' | 'cancel';

interface IntentResult {
  readonly tokenId: string;
  secret: string | undefined;
  readonly forgetAt: number;
  readonly unclaimed: Unclaimed;
  state: 'open' | 'acknowledged' | 'replaced';
  isCurrent: boolean;
}

export type IntentRecord =
  | { readonly status: 'none' | 'in-flight' }
  | { readonly status: 'made'; readonly tokenId: string };

export interface Intents {
  claim(intentKey: string, request: object): string | undefined;
  orRelease<Made>(intentKey: string, make: () => Made): Made;
  keep(intentKey: string, tokenId: string, secret: string | undefined, unclaimed?: Unclaimed): void;
  /** Closes a key without a token, so that `none` stays true. */
  look(intentKey: string): IntentRecord;
  secretOf(intentKey: string): string | undefined;
  timeLeft(intentKey: string, unclaimed: Unclaimed): number | undefined;
  overdue(unclaimed: Unclaimed): readonly string[];
  isOpen(tokenId: string, unclaimed: Unclaimed): boolean;
  replace(tokenId: string, keepsOld: boolean): void;
  isReplaced(tokenId: string, intentKey: string): boolean;
  acknowledge(tokenId: string, intentKey: string): void;
}

export function createIntents(window: number, clock: () => number): Intents {
  const intents = new Map<string, Intent>();
  const resultOf = (intentKey: string) => intents.get(intentKey)?.result;
  const open = (unclaimed: Unclaimed) =>
    [...intents.values()]
      .flatMap(({ result }) => result ?? [])
      .filter((result) => result.state === 'open' && result.unclaimed === unclaimed);
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
    keep(intentKey, tokenId, secret, unclaimed = 'revoke') {
      const intent = intents.get(intentKey);
      const state = unclaimed === 'revoke' && secret === undefined ? 'acknowledged' : 'open';
      if (intent) intent.result = { tokenId, secret, forgetAt: clock() + window, unclaimed, state, isCurrent: true };
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
    timeLeft(intentKey, unclaimed) {
      const result = resultOf(intentKey);
      return result?.state === 'open' && result.unclaimed === unclaimed ? result.forgetAt - clock() : undefined;
    },
    overdue: (unclaimed) => open(unclaimed).flatMap(({ tokenId, forgetAt }) => (forgetAt <= clock() ? tokenId : [])),
    isOpen: (tokenId, unclaimed) => open(unclaimed).some((result) => result.tokenId === tokenId),
    replace(tokenId, keepsOld) {
      for (const { result } of intents.values()) {
        if (result?.tokenId !== tokenId) continue;
        result.secret = undefined;
        result.isCurrent = false;
        if (result.state === 'open')
          result.state = keepsOld && result.unclaimed === 'revoke' ? 'acknowledged' : 'replaced';
      }
    },
    isReplaced(tokenId, intentKey) {
      const result = resultOf(intentKey);
      return result?.tokenId === tokenId && !result.isCurrent;
    },
    acknowledge(tokenId, intentKey) {
      const result = resultOf(intentKey);
      if (result?.tokenId !== tokenId) return;
      if (result.state === 'replaced') {
        throw new TokenApiError('conflict', { detail: 'This secret no longer works. The rotation has ended.' });
      }
      result.secret = undefined;
      result.state = 'acknowledged';
    },
  };
}

function earlierToken({ request, result }: Intent, text: string): string {
  if (request !== text) {
    throw new TokenApiError('conflict', { detail: 'This intent key belongs to another request, or is closed.' });
  }
  if (!result)
    throw new TokenApiError('conflict', { detail: 'The same request is still in progress.', retryAfter: 1_000 });
  return result.tokenId;
}
