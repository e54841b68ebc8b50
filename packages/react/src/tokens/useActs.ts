import type { Token } from '@tokenwright/core';
import type { TokenAct } from '@tokenwright/core/list';
import { type ComponentType, type ReactNode, useCallback, useRef, useState } from 'react';
import type { MachineActProps } from '../acts/actDialog.ts';
import { loadSurface } from '../messages/language.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

type Dialog = ComponentType<MachineActProps>;

const confirm = async (): Promise<Dialog> => (await import('../acts/ConfirmDialog.tsx')).ConfirmDialog;

const dialogs = {
  rotate: async () => (await import('../acts/RotateDialog.tsx')).RotateDialog,
  endOverlap: confirm,
  cancelRotation: confirm,
  decide: async () => (await import('../acts/DecideDialog.tsx')).DecideDialog,
  claim: async () => (await import('../acts/ClaimDialog.tsx')).ClaimDialog,
  withdraw: confirm,
  transfer: async () => (await import('../acts/TransferDialog.tsx')).TransferDialog,
  edit: async () => (await import('../acts/EditDialog.tsx')).EditDialog,
} as const satisfies Partial<Record<TokenAct, () => Promise<Dialog>>>;

const copyLink = async () => (await import('../acts/TokenLinkDialog.tsx')).TokenLinkDialog;

export type MenuAct = keyof typeof dialogs;

export const menuActs = Object.keys(dialogs) as readonly MenuAct[];

export type AskAct = (act: MenuAct | 'copyLink', token: Token) => void;

export function useActs(settle: (id: string) => void) {
  const { language } = useTokenwright();
  const [asked, setAsked] = useState<Pick<MachineActProps, 'act' | 'token'> & { readonly Dialog: Dialog }>();
  const [hasFailed, setFailed] = useState(false);
  const [lost, onLost] = useState<ReactNode>();
  const isLoading = useRef(false);
  const askedAt = useRef<number>(undefined);
  const ask: AskAct = useCallback(
    async (act, token) => {
      if (isLoading.current) return;
      isLoading.current = true;
      askedAt.current = Date.now();
      try {
        const load = { ...dialogs, copyLink }[act];
        const [Dialog] = await Promise.all([load(), language && loadSurface(language, 'acts')]);
        onLost(undefined);
        setAsked({ act, token, Dialog });
        setFailed(false);
      } catch {
        setFailed(true);
      }
      isLoading.current = false;
    },
    [language],
  );
  const close = () => {
    if (asked) settle(asked.token.id);
    setAsked(undefined);
  };
  return { ask, hasFailed, asked, askedAt, lost, onLost, close };
}
