import { useNeeded } from './useModule.ts';
import type { useTokenListing } from './useTokenListing.ts';

export const loadEmptyTokens = () => import('./EmptyTokens.tsx');

export function useBlank({ loaded, tokens }: ReturnType<typeof useTokenListing>) {
  return useNeeded(loadEmptyTokens, loaded !== undefined && tokens.length === 0);
}
