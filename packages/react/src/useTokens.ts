import type { TokenApi } from '@tokenwright/core';
import {
  createTokenList,
  createTokenRecord,
  type TokenList,
  type TokenListSetup,
  type TokenListSnapshot,
  type TokenRecord,
  type TokenRecordSnapshot,
} from '@tokenwright/core/tokens';
import { useMemo, useSyncExternalStore } from 'react';

type Acts<Store> = Omit<Store, 'getSnapshot' | 'subscribe'>;

/**
 * Returns the token list for your own view. Needs no provider.
 * @param api the same object on every render
 */
export function useTokens(api: TokenApi<never>, setup: TokenListSetup = {}): TokenListSnapshot & Acts<TokenList> {
  const { pageSize, now } = setup;
  const list = useMemo(
    () => createTokenList(api, { ...(pageSize !== undefined && { pageSize }), ...(now && { now }) }),
    [api, pageSize, now],
  );
  return { ...useSyncExternalStore(list.subscribe, list.getSnapshot, list.getSnapshot), ...list };
}

/**
 * Returns one token for your own view.
 * @param api the same object on every render
 */
export function useToken(api: TokenApi<never>, id: string): TokenRecordSnapshot & Acts<TokenRecord> {
  const record = useMemo(() => createTokenRecord(api, id), [api, id]);
  return { ...useSyncExternalStore(record.subscribe, record.getSnapshot, record.getSnapshot), ...record };
}
