import { PartFailure } from '../../fields/PartFailure.tsx';
import { useNeeded } from '../../tokens/useModule.ts';
import type { ResourcePickerProps } from './ResourcePicker.tsx';

export const loadResourcePicker = () => import('./ResourcePicker.tsx');

export function LazyResourcePicker(props: ResourcePickerProps) {
  const { module, want, hasFailed, isLoading } = useNeeded(loadResourcePicker);
  if (module) return <module.ResourcePicker {...props} />;
  return hasFailed ? <PartFailure isRetrying={isLoading} onRetry={want} /> : null;
}
