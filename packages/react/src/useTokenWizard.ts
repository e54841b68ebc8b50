import {
  createTokenWizard,
  type Step,
  type TokenWizard,
  type TokenWizardConfig,
  type WizardSnapshot,
} from '@tokenwright/core';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { behindHost } from './dialog/behindHost.ts';
import { usePageLifetime } from './wizard/usePageLifetime.ts';

/** Returns a wizard and its snapshot. To restart, pass another `key`. On unmount, it revokes an unseen token. */
export function useTokenWizard<const Steps extends readonly Step[]>(
  config: TokenWizardConfig<Steps>,
  prepare?: (wizard: TokenWizard) => void,
): readonly [TokenWizard, WizardSnapshot] {
  const latest = useRef(config);
  useEffect(() => {
    latest.current = config;
  });
  const [wizard] = useState(() => {
    const created = createTokenWizard(withLatestCallbacks(config, latest));
    prepare?.(created);
    return created;
  });
  const { locale, messages } = config;
  // An effect would come too late for this render.
  useMemo(() => wizard.setTexts({ locale, messages }), [wizard, locale, messages]);
  const snapshot = useSyncExternalStore(wizard.subscribe, wizard.getSnapshot, wizard.getSnapshot);
  usePageLifetime(wizard.send);
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
      onReauthenticate: behindHost(async (challenge) => latest.current.onReauthenticate?.(challenge)),
    }),
  };
}
