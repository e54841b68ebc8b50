import type { TokenApi } from '@tokenwright/core';

const numbers = new WeakMap<TokenApi<never>, number>();
let last = 0;
/** A host's cache can outlive a reload, which restarts the numbers. */
const load = Math.random().toString(36).slice(2);

export function queryKey(api: TokenApi<never>, ...rest: readonly string[]): readonly unknown[] {
  const number = numbers.get(api) ?? ++last;
  numbers.set(api, number);
  return ['tokenwright', load, number, ...rest];
}
