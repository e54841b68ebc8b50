import { useModule } from './useModule.ts';
import type { useTokenListing } from './useTokenListing.ts';
import { type ToolsHost, useToolState } from './useToolState.ts';

const loadTools = () => import('./tools/ListTools.tsx');

export function useTools(listing: ReturnType<typeof useTokenListing>, host: ToolsHost) {
  return { ...useModule(loadTools), ...useToolState(listing, host) };
}

export type Tools = ReturnType<typeof useTools>;
