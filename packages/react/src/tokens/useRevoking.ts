import type { Token } from '@tokenwright/core';
import { useCallback, useState } from 'react';
import { useModule } from './useModule.ts';

const loadDialog = () => import('./RevokeDialog.tsx');

export function useRevoking(onRevoked: (token: Token) => void) {
  const { module, want, prefetch, hasFailed } = useModule(loadDialog);
  const [asked, setAsked] = useState<Token>();
  const [settled, setSettled] = useState<string>();
  /** Ids of the tokens that were revoked here: their rows stay in their segment. */
  const [revoked, setRevoked] = useState<ReadonlySet<string>>(() => new Set());

  const ask = useCallback(
    async (token: Token) => {
      setSettled(undefined);
      if (await want()) setAsked(token);
    },
    [want],
  );

  const onClose = () => setAsked(undefined);
  const onDone = (token: Token) => {
    setAsked(undefined);
    setSettled(token.id);
    setRevoked((before) => new Set(before).add(token.id));
    onRevoked(token);
  };

  return {
    ask,
    prefetch,
    hasFailed,
    settled,
    revoked,
    Dialog: module?.RevokeDialog,
    dialog: asked && { token: asked, onClose, onDone },
  };
}
