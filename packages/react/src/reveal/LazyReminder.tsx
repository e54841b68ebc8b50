import type { Token } from '@tokenwright/core';
import { useNeeded } from '../tokens/useModule.ts';

export const loadReminder = () => import('./SecretReminder.tsx');

export function LazyReminder({ token }: { readonly token: Token }) {
  const { module } = useNeeded(loadReminder);
  return module && <module.SecretReminder token={token} />;
}
