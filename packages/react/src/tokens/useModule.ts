import { useCallback, useEffect, useState } from 'react';

type Load<Module> = () => Promise<Module>;

const loaded = new WeakMap<Load<object>, object>();

async function loadOnce<Module extends object>(load: Load<Module>): Promise<Module> {
  const module = await load();
  loaded.set(load, module);
  return module;
}

export function prefetch(load: Load<object>): void {
  loadOnce(load).catch(() => undefined);
}

/**
 * Unlike `React.lazy`, it can retry after a failure, and renders a loaded module in the same task.
 * @param load the same function on every render
 */
export function useModule<Module extends object>(load: Load<Module>) {
  const [latest, setModule] = useState<Module>();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const want = useCallback(
    async (onReady?: () => void) => {
      const known = loaded.get(load) as Module | undefined;
      if (known) {
        setModule(known);
        return onReady?.();
      }
      setState('loading');
      try {
        setModule(await loadOnce(load));
        setState('idle');
        onReady?.();
      } catch {
        setState('failed');
      }
    },
    [load],
  );
  return {
    module: (loaded.get(load) as Module | undefined) ?? latest,
    want,
    prefetch: useCallback(() => prefetch(load), [load]),
    isLoading: state === 'loading',
    hasFailed: state === 'failed',
  };
}

/** Loads the module once a part needs it. */
export function useNeeded<Module extends object>(load: Load<Module>, isNeeded = true) {
  const lazy = useModule(load);
  const { module, want } = lazy;
  const isMissing = isNeeded && !module;
  useEffect(() => {
    if (isMissing) want();
  }, [isMissing, want]);
  return lazy;
}
