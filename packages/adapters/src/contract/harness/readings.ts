import type { Token } from '@tokenwright/core';
import type { Harness } from './harness.ts';

export type Readings = ReadonlyMap<string, Token>;

export async function readings(harness: Harness, method: string, token: Token): Promise<Readings> {
  const { getToken, listTokens } = harness.api;
  const got = getToken && (await harness.ending(() => getToken(token.id)));
  const listed = listTokens && (await harness.walkTokens()).items.find((item) => item?.id === token.id);
  return new Map([
    [method, token],
    ...(got?.how === 'gave' ? [['getToken', got.answer] as const] : []),
    ...(listed ? [['listTokens', listed] as const] : []),
  ]);
}
