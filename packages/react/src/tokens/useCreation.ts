import { useQueryClient } from '@tanstack/react-query';
import type { Template, Token, TokenOptions } from '@tokenwright/core';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { loadSurface } from '../messages/language.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { TokenWizardDialogProps } from '../TokenWizardDialog.tsx';
import { useModule } from './useModule.ts';

type Start = Pick<TokenWizardDialogProps, 'template' | 'drafts' | 'notOffered' | 'link'>;

const NEWS_FOR = 8_000;

export function useCreation(onAdded: (token: Token) => void) {
  const { api, language, text } = useTokenwright();
  const client = useQueryClient();
  const loadWizard = useCallback(async () => {
    const words = language && loadSurface(language, 'wizard');
    const [wizard] = await Promise.all([import('./CreationDialog.tsx'), words]);
    return wizard;
  }, [language]);
  const { module, want, ...fetching } = useModule(loadWizard);
  const [isOpen, setOpen] = useState(false);
  const [start, setStart] = useState<Start>({});
  const [news, setNews] = useState<ReadonlySet<string>>(() => new Set());
  const made = useRef<Token>(undefined);
  const [lost, setLost] = useState<ReactNode>();

  useEffect(() => {
    if (news.size === 0) return;
    const timer = setTimeout(() => setNews(new Set()), NEWS_FOR);
    return () => clearTimeout(timer);
  }, [news]);

  const openWith = useCallback(
    (chosen: Start) => {
      setStart(chosen);
      return want(() => {
        setLost(undefined);
        setOpen(true);
      });
    },
    [want],
  );

  const open = useCallback((chosen?: Template) => openWith(chosen ? { template: chosen } : {}), [openWith]);

  const follow = useCallback((link: string) => openWith({ link }), [openWith]);

  const duplicate = useCallback(
    async (token: Token, options: TokenOptions, name: string) => {
      const { copyDrafts } = await import('./copyDrafts.ts');
      const { drafts, notOffered } = await copyDrafts(client, api, token, options, text);
      await openWith({ drafts: { ...drafts, name: { ...drafts.name, name } }, notOffered });
    },
    [api, client, openWith, text],
  );

  const onOpenChange = (isOpenNow: boolean) => {
    setOpen(isOpenNow);
    const token = made.current;
    if (isOpenNow || !token) return;
    made.current = undefined;
    setNews((known) => new Set(known).add(token.id));
    onAdded(token);
  };

  const onMade = (token: Token | undefined) => {
    made.current = token;
  };

  return {
    ...fetching,
    open,
    follow,
    duplicate,
    isOpen,
    Dialog: module?.CreationDialog,
    lost,
    dialog: { onOpenChange, onMade, onLost: setLost, link: undefined, ...start },
    news,
  };
}
