import type { Finished, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { type MutableRefObject, useCallback, useEffect, useRef } from 'react';
import { tellHost } from '../tellHost.ts';
import { useAskBeforeUnload } from './useAskBeforeUnload.ts';
import { useHistorySteps } from './useHistorySteps.ts';

export type WizardActionsRef = MutableRefObject<{ close(by?: 'back'): boolean } | undefined>;

interface Closing {
  readonly wizard: TokenWizard;
  readonly snapshot: WizardSnapshot;
  readonly readDraft: { readonly current: (() => unknown) | undefined };
  readonly actionsRef: WizardActionsRef | undefined;
  readonly onClose: (() => void) | undefined;
  readonly history: 'push' | 'none';
  readonly hasDraft: (snapshot: WizardSnapshot) => boolean;
}

export function useWizardActions({
  wizard,
  snapshot,
  readDraft,
  actionsRef,
  onClose,
  history,
  hasDraft,
}: Closing): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  const close = useCallback(() => {
    if (wizard.getSnapshot().status === 'finished') tellHost(() => latest.current?.());
    else if (isWorthless(wizard.getSnapshot(), hasDraft)) wizard.send({ type: 'leave' });
    else wizard.send({ type: 'close', draft: readDraft.current?.() });
  }, [wizard, readDraft, hasDraft]);
  const goBack = useCallback(() => {
    const back = backFrom(wizard, hasDraft);
    if (back) wizard.send({ type: back, draft: readDraft.current?.() });
    else close();
  }, [wizard, readDraft, close, hasDraft]);
  useEffect(() => {
    if (!actionsRef) return;
    actionsRef.current = {
      close(by) {
        if (by === 'back' && history === 'push') goBack();
        else close();
        return isOver(wizard.getSnapshot());
      },
    };
    return () => {
      actionsRef.current = undefined;
    };
  }, [wizard, actionsRef, history, close, goBack]);
  useHistorySteps({ wizard, snapshot, isPushed: history === 'push', goBack });
  const hasEnded = snapshot.status === 'abandoning' || (snapshot.status === 'finished' && isDone(snapshot));
  useEffect(() => {
    if (hasEnded) tellHost(() => latest.current?.());
  }, [hasEnded]);
  useAskBeforeUnload(snapshot.status === 'revealing' && !snapshot.saved);
  useNavigationBlocker(() => {
    if (history === 'push' || isWorthless(wizard.getSnapshot(), hasDraft)) return false;
    const draft = readDraft.current?.();
    if (!wizard.asksToClose(draft)) return false;
    wizard.send({ type: 'close', draft });
    return true;
  });
}

function backFrom(wizard: TokenWizard, hasDraft: Closing['hasDraft']): 'back' | 'stay' | undefined {
  const snapshot = wizard.getSnapshot();
  if ('leaving' in snapshot && snapshot.leaving) return 'stay';
  if (isWorthless(snapshot, hasDraft)) return undefined;
  if (snapshot.status === 'reviewing') return 'back';
  return snapshot.status === 'editing' && snapshot.step !== wizard.getSteps()[0]?.id ? 'back' : undefined;
}

function isDone({ left, outcome }: Finished): boolean {
  return left || outcome === 'revealed';
}

function isWorthless(snapshot: WizardSnapshot, hasDraft: Closing['hasDraft']): boolean {
  return isDrafting(snapshot) && !hasDraft(snapshot);
}

function isDrafting({ status }: WizardSnapshot): boolean {
  return status === 'editing' || status === 'reviewing';
}

function isOver({ status }: WizardSnapshot): boolean {
  return status === 'finished' || status === 'abandoning';
}

interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
}

/** Without the Navigation API, Back leaves the page, and the machine revokes an unseen token. */
function useNavigationBlocker(ask: () => boolean): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    const { navigation } = window as { readonly navigation?: EventTarget };
    const hold = (event: Event) => {
      if ((event as NavigateEvent).navigationType !== 'traverse' || !event.cancelable) return;
      if (latest.current()) event.preventDefault();
    };
    navigation?.addEventListener('navigate', hold);
    return () => navigation?.removeEventListener('navigate', hold);
  }, []);
}
