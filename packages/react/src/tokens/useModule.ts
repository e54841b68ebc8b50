import { useCallback, useState } from 'react';

/**
 * Loads a module. Unlike `React.lazy`, it can retry after a failure.
 * @param load the same function on every render
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
