import type { Token } from '@tokenwright/core';
import { useNeeded } from '../tokens/useModule.ts';
import type { SecretGuidesProps } from './SecretGuides.tsx';

export const loadGuides = () => import('./SecretGuides.tsx');

export function LazyGuides(props: SecretGuidesProps) {
  const { module } = useNeeded(loadGuides);
  return module && <module.SecretGuides {...props} />;
}

export const loadReminder = () => import('./SecretReminder.tsx');

export function LazyReminder({ token }: { readonly token: Token }) {
  const { module } = useNeeded(loadReminder);
  return module && <module.SecretReminder token={token} />;
}
