import { useCallback, useState } from 'react';

/**
 * Code that is fetched when it is wanted, so that the page is light until then. Unlike with `React.lazy`, a fetch that fails
 * takes nothing down, and can be tried again.
 * @param load outside of the component, so that it stays the same
 */
export function useModule<Module extends object>(load: () => Promise<Module>) {
  const [module, setModule] = useState<Module>();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  /** Fetches it, for it is used now. Says whether it is there. */
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
  /** Fetches it ahead, when it is likely to be wanted. */
  const prefetch = useCallback(() => void load().catch(() => undefined), [load]);
  return { module, want, prefetch, isLoading: state === 'loading', hasFailed: state === 'failed' };
}
