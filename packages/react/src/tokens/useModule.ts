import { useCallback, useState } from 'react';

/**
 * Unlike with `React.lazy`, a failed load doesn't unmount the page and can be retried.
 * @param load defined outside of the component, so that it stays the same
 */
export function useModule<Module extends object>(load: () => Promise<Module>) {
  const [module, setModule] = useState<Module>();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const want = useCallback(async () => {
    setState('loading');
    try {
      setModule(await load());
      setState('idle');
      return true;
    } catch {
      setState('failed');
      return false;
    }
  }, [load]);
  const prefetch = useCallback(() => void load().catch(() => undefined), [load]);
  return { module, want, prefetch, isLoading: state === 'loading', hasFailed: state === 'failed' };
}
