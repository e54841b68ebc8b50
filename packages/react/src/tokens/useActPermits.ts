import type { Permit, Token } from '@tokenwright/core';
import { permitFor, type TokenAct } from '@tokenwright/core/list';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useTokenOptions } from '../queries/useTokenOptions.ts';

export function useActPermits(token: Token, now: number): (act: TokenAct) => Permit | undefined {
  const { api } = useTokenwright();
  const { data: options } = useTokenOptions();
  return (act) => (act === 'transfer' && !options?.owners?.length ? undefined : permitFor(act, token, api, now));
}
