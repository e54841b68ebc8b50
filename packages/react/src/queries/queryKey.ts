import type { TokenApi } from '@tokenwright/core';

const numbers = new WeakMap<TokenApi<never>, number>();
let last = 0;
/** A host may keep its cache over a reload, after which the numbers begin anew and may name other APIs. */
const load = Math.random().toString(36).slice(2);

/** A key of our own in a cache that we may share with the host, apart for each API object. */
export function queryKey(api: TokenApi<never>, ...rest: readonly string[]): readonly unknown[] {
  const number = numbers.get(api) ?? ++last;
  numbers.set(api, number);
  return ['tokenwright', load, number, ...rest];
}
