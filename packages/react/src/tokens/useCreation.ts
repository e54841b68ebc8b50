import { useQueryClient } from '@tanstack/react-query';
import type { Token, WizardNotice } from '@tokenwright/core';
import { useCallback, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { putToken, tokenPagesKey } from '../queries/tokenPages.ts';
import { useModule } from './useModule.ts';

const loadWizard = () => import('../TokenWizardDialog.tsx');

/** Creating a token from the manager: the wizard, fetched when it is wanted, and what has come of it. */
export function useCreation(onNotice: ((notice: WizardNotice) => void) | undefined, onAdded: (token: Token) => void) {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const queryKey = tokenPagesKey(api);
  const { module, want, ...fetching } = useModule(loadWizard);
  const [isOpen, setOpen] = useState(false);
  const [news, setNews] = useState<ReadonlySet<string>>(() => new Set());
  const made = useRef<Token>(undefined);

  const open = useCallback(async () => {
    if (await want()) setOpen(true);
  }, [want]);

  const onOpenChange = (isOpenNow: boolean) => {
    setOpen(isOpenNow);
    const token = made.current;
    if (isOpenNow || !token) return;
    made.current = undefined;
    setNews((known) => new Set(known).add(token.id));
    onAdded(token);
  };

  const listen = (notice: WizardNotice) => {
    const { token } = notice;
    if (token) putToken(client, api, token);
    // The list is behind the dialog: what is new is said and shown once the person is back.
    if (notice.type === 'finished') made.current = notice.outcome === 'revoked' ? undefined : token;
    // The wizard may have revoked what it made before; the list has to say.
    if (token || (notice.type === 'finished' && notice.outcome)) client.invalidateQueries({ queryKey });
    onNotice?.(notice);
  };

  return {
    ...fetching,
    open,
    isOpen,
    Dialog: module?.TokenWizardDialog,
    dialog: { onOpenChange, onNotice: listen },
    news,
  };
}
