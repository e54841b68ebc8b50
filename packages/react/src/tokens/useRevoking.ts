import type { Token } from '@tokenwright/core';
import { useCallback, useState } from 'react';
import { useModule } from './useModule.ts';

const loadDialog = () => import('./RevokeDialog.tsx');

/** Revokes tokens of the list: loads the dialog on demand, and tracks the row to focus afterwards. */
export function useRevoking(onRevoked: (token: Token) => void) {
  const { module, want, prefetch, isLoading, hasFailed } = useModule(loadDialog);
  const [wanted, setWanted] = useState<Token>();
  const [asked, setAsked] = useState<Token>();
  const [settled, setSettled] = useState<string>();

  const ask = useCallback(
    async (token: Token) => {
      setSettled(undefined);
      setWanted(token);
      if (await want()) setAsked(token);
    },
    [want],
  );

  const onClose = () => setAsked(undefined);
  const onDone = (token: Token) => {
    setAsked(undefined);
    setSettled(token.id);
    onRevoked(token);
  };

  return {
    ask,
    prefetch,
    hasFailed,
    opening: isLoading ? wanted?.id : undefined,
    settled,
    Dialog: module?.RevokeDialog,
    dialog: asked && { token: asked, onClose, onDone },
  };
}
