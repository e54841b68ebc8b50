import { useQueryClient } from '@tanstack/react-query';
import type { Template, Token, WizardNotice } from '@tokenwright/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { putToken, tokenPagesKey } from '../queries/tokenPages.ts';
import { useModule } from './useModule.ts';

const NEWS_FOR = 8_000;

const loadWizard = () => import('../TokenWizardDialog.tsx');

export function useCreation(onNotice: ((notice: WizardNotice) => void) | undefined, onAdded: (token: Token) => void) {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const queryKey = tokenPagesKey(api);
  const { module, want, ...fetching } = useModule(loadWizard);
  const [isOpen, setOpen] = useState(false);
  const [template, setTemplate] = useState<Template>();
  const [news, setNews] = useState<ReadonlySet<string>>(() => new Set());
  const made = useRef<Token>(undefined);

  useEffect(() => {
    if (news.size === 0) return;
    const timer = setTimeout(() => setNews(new Set()), NEWS_FOR);
    return () => clearTimeout(timer);
  }, [news]);

  const open = useCallback(
    async (chosen?: Template) => {
      setTemplate(chosen);
      if (await want()) setOpen(true);
    },
    [want],
  );

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
    if (notice.type === 'finished') made.current = notice.outcome === 'revoked' ? undefined : token;
    if (token || (notice.type === 'finished' && notice.outcome)) client.invalidateQueries({ queryKey });
    onNotice?.(notice);
  };

  return {
    ...fetching,
    open,
    isOpen,
    Dialog: module?.TokenWizardDialog,
    dialog: { onOpenChange, onNotice: listen, ...(template && { template }) },
    news,
  };
}
