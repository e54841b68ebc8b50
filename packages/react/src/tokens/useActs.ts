import type { Token } from '@tokenwright/core';
import type { TokenAct } from '@tokenwright/core/list';
import { type ComponentType, useCallback, useRef, useState } from 'react';
import type { ActDialogProps } from '../acts/actDialog.ts';

type Dialog = ComponentType<ActDialogProps>;

const confirm = async (): Promise<Dialog> => (await import('../acts/ConfirmDialog.tsx')).ConfirmDialog;

const dialogs = {
  rotate: async () => (await import('../acts/RotateDialog.tsx')).RotateDialog,
  endOverlap: confirm,
  cancelRotation: confirm,
  decide: async () => (await import('../acts/DecideDialog.tsx')).DecideDialog,
  claim: async () => (await import('../acts/ClaimDialog.tsx')).ClaimDialog,
  withdraw: confirm,
  edit: async () => (await import('../acts/EditDialog.tsx')).EditDialog,
} as const satisfies Partial<Record<TokenAct, () => Promise<Dialog>>>;

/** The actions in a token's menu. Each action opens its own dialog. */
export type MenuAct = keyof typeof dialogs;

export const menuActs = Object.keys(dialogs) as readonly MenuAct[];

export type AskAct = (act: MenuAct, token: Token) => void;

export function useActs() {
  const [asked, setAsked] = useState<Pick<ActDialogProps, 'act' | 'token'> & { readonly Dialog: Dialog }>();
  const [hasFailed, setFailed] = useState(false);
  const isLoading = useRef(false);
  const ask: AskAct = useCallback(async (act, token) => {
    if (isLoading.current) return;
    isLoading.current = true;
    try {
      setAsked({ act, token, Dialog: await dialogs[act]() });
      setFailed(false);
    } catch {
      setFailed(true);
    }
    isLoading.current = false;
  }, []);
  return { ask, hasFailed, asked, close: () => setAsked(undefined) };
}
