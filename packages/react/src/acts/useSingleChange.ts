import type { Token } from '@tokenwright/core';
import type { ChangeResult, TokenChange } from '@tokenwright/core/tokens';
import { useRef, useState } from 'react';
import { useChangeToken } from '../queries/useChangeToken.ts';

export type ChangeFailure = Exclude<ChangeResult, { readonly outcome: 'changed' }>;

/** Ignores a second click while a change runs. */
export function useSingleChange() {
  const change = useChangeToken();
  const [failure, setFailure] = useState<ChangeFailure>();
  const [isRunning, setRunning] = useState(false);
  const isUnderWay = useRef(false);
  const run = async (wanted: TokenChange): Promise<Token | undefined> => {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const result = await change(wanted);
    isUnderWay.current = false;
    setRunning(false);
    if (result.outcome === 'changed') return result.token;
    setFailure(result);
    return undefined;
  };
  return { isRunning, failure, run };
}
