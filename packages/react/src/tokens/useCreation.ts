import { useQueryClient } from '@tanstack/react-query';
import type { Template, Token, TokenOptions, WizardNotice } from '@tokenwright/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { putToken, tokenPagesKey } from '../queries/tokenPages.ts';
import type { TokenWizardDialogProps } from '../TokenWizardDialog.tsx';
import { useModule } from './useModule.ts';

type Start = Pick<TokenWizardDialogProps, 'template' | 'drafts' | 'notOffered'>;

const NEWS_FOR = 8_000;

const loadWizard = () => import('../TokenWizardDialog.tsx');

export function useCreation(onNotice: ((notice: WizardNotice) => void) | undefined, onAdded: (token: Token) => void) {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const queryKey = tokenPagesKey(api);
  const { module, want, ...fetching } = useModule(loadWizard);
  const [isOpen, setOpen] = useState(false);
  const [start, setStart] = useState<Start>({});
  const [news, setNews] = useState<ReadonlySet<string>>(() => new Set());
  const made = useRef<Token>(undefined);

  useEffect(() => {
    if (news.size === 0) return;
    const timer = setTimeout(() => setNews(new Set()), NEWS_FOR);
    return () => clearTimeout(timer);
  }, [news]);

  const open = useCallback(
    async (chosen?: Template) => {
      setStart(chosen ? { template: chosen } : {});
      if (await want()) setOpen(true);
    },
    [want],
  );

  const duplicate = useCallback(
    async (token: Token, options: TokenOptions, name: string) => {
      const [{ tokenDrafts }, { fetchResourceNames }] = await Promise.all([
        import('@tokenwright/core/tokens'),
        import('../queries/useResourceNames.ts'),
      ]);
      const names = await fetchResourceNames(client, api, token, options);
      const { drafts, notOffered } = tokenDrafts(token, options, names);
      setStart({ drafts: { ...drafts, name: { ...drafts.name, name } }, notOffered });
      if (await want()) setOpen(true);
    },
    [api, client, want],
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
    duplicate,
    isOpen,
    Dialog: module?.TokenWizardDialog,
    dialog: { onOpenChange, onNotice: listen, ...start },
    news,
  };
}
