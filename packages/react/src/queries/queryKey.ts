import type { TokenApi } from '@tokenwright/core';

const numbers = new WeakMap<TokenApi<never>, number>();
let last = 0;

/** A key of our own in a cache that we may share with the host, apart for each API object. */
export function queryKey(api: TokenApi<never>, ...rest: readonly string[]): readonly unknown[] {
  const number = numbers.get(api) ?? ++last;
  numbers.set(api, number);
  return ['tokenwright', number, ...rest];
}
