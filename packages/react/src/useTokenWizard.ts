import {
  createTokenWizard,
  type Step,
  type TokenWizard,
  type TokenWizardConfig,
  type WizardSnapshot,
} from '@tokenwright/core';
import { useEffect, useInsertionEffect, useRef, useState, useSyncExternalStore } from 'react';

/**
 * A wizard that lives as long as the component, and its snapshot. It only uses the callbacks of later configs; to
 * restart, change the component's `key`. On unmount, it abandons the wizard, which revokes an unseen token.
 */
export function useTokenWizard<const Steps extends readonly Step[]>(
  config: TokenWizardConfig<Steps>,
): readonly [TokenWizard, WizardSnapshot] {
  const latest = useRef(config);
  useEffect(() => {
    latest.current = config;
  });
  const [wizard] = useState(() => createTokenWizard(withLatestCallbacks(config, latest)));
  const snapshot = useSyncExternalStore(wizard.subscribe, wizard.getSnapshot, wizard.getSnapshot);
  useAbandonOnUnmount(wizard);
  useHideWithPage(wizard);
  return [wizard, snapshot];
}

function withLatestCallbacks<Steps extends readonly Step[]>(
  config: TokenWizardConfig<Steps>,
  latest: { readonly current: TokenWizardConfig<Steps> },
): TokenWizardConfig<Steps> {
  const { secretSink: sink } = config;
  return {
    ...config,
    onNotice: (notice) => latest.current.onNotice?.(notice),
    onEvent: (event) => latest.current.onEvent?.(event),
    ...(sink && {
      secretSink: { ...sink, save: (...lent) => (latest.current.secretSink ?? sink).save(...lent) },
    }),
    ...(config.onReauthenticate && {
      onReauthenticate: async (challenge) => latest.current.onReauthenticate?.(challenge),
    }),
  };
}

/** StrictMode and hot reload unmount and remount immediately; abandon only if the component stays unmounted. */
function useAbandonOnUnmount(wizard: TokenWizard): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Unlike the other effects, React keeps this one in a hidden tree: hidden is not left.
  useInsertionEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(() => wizard.send({ type: 'abandon' }));
    };
  }, [wizard]);
}

/**
 * A page restored from the back/forward cache would show the secret again; a page that is discarded would leave an
 * unseen token.
 */
function useHideWithPage(wizard: TokenWizard): void {
  useInsertionEffect(() => {
    const hide = ({ persisted }: PageTransitionEvent) => wizard.send({ type: persisted ? 'hide' : 'abandon' });
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, [wizard]);
}
