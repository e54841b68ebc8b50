import {
  createTokenWizard,
  type Step,
  type TokenWizard,
  type TokenWizardConfig,
  type WizardSnapshot,
} from '@tokenwright/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/**
 * One wizard for the life of the component, and where it is. Only the callbacks of later configs are used; to begin anew, change the component's `key`.
 * When the component goes away, the wizard is abandoned: a token that nobody saw is revoked.
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

/** StrictMode and hot reload unmount and mount again at once; only a component that stays away has gone. */
function useAbandonOnUnmount(wizard: TokenWizard): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(() => wizard.send({ type: 'abandon' }));
    };
  }, [wizard]);
}

/** A page in the back/forward cache would come back with the secret on it; one that goes for good leaves a token that nobody saw. */
function useHideWithPage(wizard: TokenWizard): void {
  useEffect(() => {
    const hide = ({ persisted }: PageTransitionEvent) => wizard.send({ type: persisted ? 'hide' : 'abandon' });
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, [wizard]);
}
