import type { MemoryApi } from '@tokenwright/adapters/memory';
import { type Token, type TokenApi, TokenApiError } from '@tokenwright/core';
import { pageNow } from './pageNow.ts';

export interface ChangingCall {
  readonly method: 'createToken' | 'rotateToken' | 'updateToken' | 'revokeToken';
  readonly page: string;
  /** Milliseconds since this page appeared. */
  readonly shownFor: number;
  readonly isRetry: boolean;
  readonly showsName: boolean;
}

export interface LedgerToken {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly isOwn: boolean;
}

export interface Ledger {
  readonly wrap: () => TokenApi;
  readonly setOffline: (isOffline: boolean) => void;
  readonly takeCalls: () => readonly ChangingCall[];
  readonly tokens: () => Promise<readonly LedgerToken[]>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly hasLast: () => Promise<boolean | undefined>;
}

export function createLedger(api: MemoryApi): Ledger {
  const calls: ChangingCall[] = [];
  const keys = new Set<string>();
  const first = made().then((tokens) => new Set(tokens.map(({ id }) => id)));
  const secrets = new Map<string, string>();
  let lastKey: string | undefined;
  let isOffline = false;
  const seen = pageClock();

  async function made(): Promise<readonly Token[]> {
    const tokens: Token[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await api.listTokens?.(cursor === undefined ? {} : { cursor });
      tokens.push(...(page?.items ?? []));
      cursor = page?.nextCursor ?? undefined;
      if (cursor === undefined) return tokens;
    }
  }

  const note = (method: ChangingCall['method'], key: string, name = '') => {
    const isRetry = keys.has(key);
    keys.add(key);
    // biome-ignore lint/performance/useDomNodeTextContent: Hidden text shows nothing to the user.
    const text = document.body.innerText.replaceAll(/\s+/g, ' ');
    calls.push({ method, ...seen(), isRetry, showsName: text.includes(name.replaceAll(/\s+/g, ' ').trim()) });
  };
  const reach = <Result>(call: () => Promise<Result>): Promise<Result> =>
    isOffline ? Promise.reject(new TokenApiError('unavailable')) : call();
  const keep = async (result: ReturnType<TokenApi['createToken']>) => {
    const { token, secret } = (await result) as { readonly token: Token; readonly secret?: string };
    if (secret) secrets.set(token.id, secret);
    return result;
  };

  return {
    setOffline: (value) => {
      isOffline = value;
    },
    secrets,
    wrap: () => ({
      ...offlineMethods(api, reach),
      createToken: (request, call) => {
        const { name } = request as { readonly name?: string };
        note('createToken', call.intentKey, name);
        lastKey = call.intentKey;
        return isOffline ? Promise.reject(new TokenApiError('unknown-outcome')) : keep(api.createToken(request, call));
      },
      rotateToken: (id, call) => {
        note('rotateToken', call.intentKey);
        if (isOffline) return Promise.reject(new TokenApiError('unknown-outcome'));
        return keep(api.rotateToken?.(id, call) as never);
      },
      updateToken: (id, changes, options) => {
        note('updateToken', `${id} ${JSON.stringify(changes)}`);
        return reach(() => api.updateToken?.(id, changes, options) as Promise<Token>);
      },
      revokeToken: (id, reason) => {
        note('revokeToken', `revoke ${id}`);
        return reach(() => api.revokeToken?.(id, reason) as Promise<Token>);
      },
    }),
    takeCalls: () => calls.splice(0),
    tokens: async () => {
      const known = await first;
      return (await made()).map(({ id, name, status }) => ({ id, name, status, isOwn: !known.has(id) }));
    },
    async hasLast() {
      const state = lastKey === undefined ? undefined : await api.findByIntent?.(lastKey);
      return state && (state.status === 'created' || state.status === 'pending-approval');
    },
  };
}

function offlineMethods(api: MemoryApi, reach: <Result>(call: () => Promise<Result>) => Promise<Result>): TokenApi {
  const { failNext: _, ...methods } = api;
  return Object.fromEntries(
    Object.entries(methods).map(([name, value]) => [
      name,
      typeof value === 'function' ? (...given: never[]) => reach(() => (value as CallableFunction)(...given)) : value,
    ]),
  ) as unknown as TokenApi;
}

function pageClock(): () => Pick<ChangingCall, 'page' | 'shownFor'> {
  let page = '';
  let since = 0;
  const look = () => {
    const now = pageNow();
    if (now !== page) [page, since] = [now, performance.now()];
    requestAnimationFrame(look);
  };
  look();
  return () => ({ page: pageNow(), shownFor: pageNow() === page ? performance.now() - since : 0 });
}
