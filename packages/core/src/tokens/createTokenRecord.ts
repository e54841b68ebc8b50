import { checkedApi } from '../api/checkedApi.ts';
import { portError } from '../api/portError.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Token } from '../token/token.ts';
import { createStore, type Store } from './createStore.ts';
import { findToken, type RevocationResult, type RevokeCall, revokeToken } from './revokeToken.ts';

/** A token with its loading state. */
export interface TokenRecordSnapshot {
  /** `missing`: the API has no such token. `failed`: loading failed. */
  readonly status: 'loading' | 'ready' | 'missing' | 'failed';
  readonly token: Token | undefined;
  readonly isFetching: boolean;
  readonly error: TokenApiError | undefined;
}

/** A store for one token. */
export interface TokenRecord extends Store<TokenRecordSnapshot> {
  readonly refresh: () => Promise<void>;
  /** Never rejects. */
  readonly revoke: (call?: Omit<RevokeCall, 'id'>) => Promise<RevocationResult>;
}

/** Loads one token with `getToken`, or else from the pages of `listTokens`. */
export function createTokenRecord(given: TokenApi<never>, id: string): TokenRecord {
  const api = checkedApi(given);
  const store = createStore<TokenRecordSnapshot>(
    { status: 'loading', token: undefined, isFetching: true, error: undefined },
    () => void refresh(),
  );
  const change = (changes: Partial<TokenRecordSnapshot>) => store.publish({ ...store.getSnapshot(), ...changes });

  const refresh = async () => {
    change({ isFetching: true });
    try {
      change({ status: 'ready', token: await findToken(api, id), isFetching: false, error: undefined });
    } catch (cause) {
      const error = portError(cause, 'unavailable');
      if (error.code === 'not-found') change({ status: 'missing', token: undefined, isFetching: false, error });
      else change({ status: store.getSnapshot().token ? 'ready' : 'failed', isFetching: false, error });
    }
  };

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    refresh,
    async revoke(call = {}) {
      const result = await revokeToken(api, { ...call, id });
      if (result.outcome === 'revoked') change({ status: result.token ? 'ready' : 'missing', token: result.token });
      return result;
    },
  };
}
