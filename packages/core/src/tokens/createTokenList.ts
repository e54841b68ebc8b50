import { checkedApi } from '../api/checkedApi.ts';
import { portError } from '../api/portError.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenCounts, TokenPage } from '../api/tokenListing.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import { withTimeout } from '../api/withTimeout.ts';
import type { Token } from '../token/token.ts';
import { createStore, type Store } from './createStore.ts';
import { hintOfSecret } from './hintOfSecret.ts';
import { hygieneOf } from './hygieneOf.ts';
import { type RevocationResult, type RevokeCall, revokeToken } from './revokeToken.ts';
import { firstChoice, planListing, type TokenChoice } from './selectTokens.ts';

/** The filtered tokens with their loading state. */
export interface TokenListSnapshot {
  /** `failed`: no tokens could be loaded. After a failed refresh, the status is `ready`, and `error` is set. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly choice: TokenChoice;
  readonly tokens: readonly Token[];
  readonly counts: TokenCounts;
  /** The number of omitted rows. */
  readonly unreadable: number;
  /** `true` if `tokens` or `counts` include only the loaded tokens, and the API has more. */
  readonly isPartial: boolean;
  readonly hasMore: boolean;
  readonly isFetching: boolean;
  readonly error: TokenApiError | undefined;
  readonly options: TokenOptions | undefined;
}

/** A store for the filtered token list. */
export interface TokenList extends Store<TokenListSnapshot> {
  readonly choose: (change: Partial<TokenChoice>) => void;
  readonly loadMore: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** Never rejects. */
  readonly revoke: (call: RevokeCall) => Promise<RevocationResult>;
  /** Adds or replaces a token, for example after your own call. */
  readonly put: (token: Token) => void;
}

/** Page size and clock. */
export interface TokenListSetup {
  /** @default 50 */
  readonly pageSize?: number;
  /** Milliseconds since the epoch. @default Date.now */
  readonly now?: () => number;
}

interface Loaded {
  readonly tokens: readonly Token[];
  readonly counts?: TokenCounts | undefined;
  readonly unreadable?: number;
  readonly nextCursor?: string | undefined;
}

/** Creates a token list without a view, framework, or DOM. */
export function createTokenList(given: TokenApi<never>, setup: TokenListSetup = {}): TokenList {
  const { pageSize = 50, now = Date.now } = setup;
  const api = checkedApi(given);
  let state = { choice: firstChoice, isFetching: true } as State;
  let call = new AbortController();
  const store = createStore(snapshotOf(state, now()), () => void load());

  const change = (changes: Partial<State>) => {
    state = { ...state, ...changes };
    store.publish(snapshotOf(state, now()));
  };

  const load = async (cursor?: string) => {
    call.abort();
    const mine = new AbortController();
    call = mine;
    change({ isFetching: true });
    try {
      if (!state.options) change({ options: await loadOptions(api) });
      const { query } = planListing(state.choice, state.options?.listing);
      const signal = mine.signal;
      const page = await withTimeout('listTokens', async () =>
        api.listTokens?.({ ...query, limit: pageSize, signal, ...(cursor !== undefined && { cursor }) }),
      );
      if (call !== mine) return;
      const loaded = withPage(cursor === undefined ? undefined : state.loaded, page ?? { items: [] });
      change({ isFetching: false, error: undefined, loaded });
    } catch (cause) {
      if (call === mine) change({ isFetching: false, error: portError(cause, 'unavailable') });
    }
  };

  const put = (token: Token) => {
    const before = state.loaded?.tokens ?? [];
    const isListed = before.some(({ id }) => id === token.id);
    const tokens = isListed ? before.map((each) => (each.id === token.id ? token : each)) : [token, ...before];
    change({ loaded: { ...state.loaded, tokens } });
  };

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    choose(changes) {
      const asked = JSON.stringify(planListing(state.choice, state.options?.listing).query);
      const query = hintOfSecret(changes.query ?? state.choice.query, state.loaded?.tokens ?? []);
      change({ choice: { ...state.choice, ...changes, query } });
      if (JSON.stringify(planListing(state.choice, state.options?.listing).query) !== asked) void load();
    },
    async loadMore() {
      const cursor = state.loaded?.nextCursor;
      if (cursor !== undefined && !state.isFetching) await load(cursor);
    },
    refresh: () => load(),
    async revoke(revocation) {
      const result = await revokeToken(api, revocation, (token) => token && put(token));
      if (result.outcome !== 'revoked') return result;
      if (result.token) put(result.token);
      else change({ loaded: { ...state.loaded, tokens: without(state.loaded, revocation.id) } });
      return result;
    },
    put,
  };
}

interface State extends Pick<TokenListSnapshot, 'choice' | 'isFetching' | 'error' | 'options'> {
  readonly loaded?: Loaded | undefined;
}

function snapshotOf({ choice, loaded, options, isFetching, error }: State, now: number): TokenListSnapshot {
  const plan = planListing(choice, options?.listing, hygieneOf(options));
  const selected = plan.select(loaded?.tokens ?? [], now);
  const hasMore = loaded?.nextCursor !== undefined;
  return {
    status: loaded ? 'ready' : error ? 'failed' : 'loading',
    choice,
    tokens: selected.tokens,
    counts: loaded?.counts ?? selected.counts,
    unreadable: loaded?.unreadable ?? 0,
    isPartial: hasMore && (plan.isLocal || !loaded?.counts),
    hasMore,
    isFetching,
    error,
    options,
  };
}

async function loadOptions(api: TokenApi<never>): Promise<TokenOptions | undefined> {
  try {
    return await withTimeout('loadOptions', () => api.loadOptions());
  } catch {
    return undefined;
  }
}

/** Numbered pages overlap if a token was created between two calls. */
function withPage(before: Loaded | undefined, { items, counts, nextCursor, unreadable = 0 }: TokenPage): Loaded {
  const tokens = new Map([...(before?.tokens ?? []), ...items].map((token) => [token.id, token]));
  return {
    tokens: [...tokens.values()],
    counts: counts ?? before?.counts,
    unreadable: (before?.unreadable ?? 0) + unreadable,
    nextCursor,
  };
}

function without(loaded: Loaded | undefined, id: string): readonly Token[] {
  return loaded?.tokens.filter((token) => token.id !== id) ?? [];
}
