import { useNeeded } from '../tokens/useModule.ts';
import type { SecretGuidesProps } from './SecretGuides.tsx';

export const loadGuides = () => import('./SecretGuides.tsx');

export function LazyGuides(props: SecretGuidesProps) {
  const { module } = useNeeded(loadGuides);
  return module && <module.SecretGuides {...props} />;
}
