import type { Finished, TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { type MutableRefObject, useEffect, useRef } from 'react';
import { tellHost } from '../tellHost.ts';
import { useAskBeforeUnload } from './useAskBeforeUnload.ts';

interface Closing {
  readonly wizard: TokenWizard;
  readonly snapshot: WizardSnapshot;
  readonly readDraft: { readonly current: (() => unknown) | undefined };
  readonly closer: MutableRefObject<(() => boolean) | undefined> | undefined;
  readonly onClose: (() => void) | undefined;
  /** Leaving a step or the review would lose it. */
  readonly hasDraft: boolean;
}

export function useCloser({ wizard, snapshot, readDraft, closer, onClose, hasDraft }: Closing): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!closer) return;
    closer.current = () => {
      if (wizard.getSnapshot().status === 'finished') tellHost(() => latest.current?.());
      else if (!hasDraft && isDrafting(wizard.getSnapshot())) wizard.send({ type: 'leave' });
      else wizard.send({ type: 'close', draft: readDraft.current?.() });
      return isOver(wizard.getSnapshot());
    };
    return () => {
      closer.current = undefined;
    };
  }, [wizard, closer, readDraft, hasDraft]);
  const hasEnded = snapshot.status === 'withdrawing' || (snapshot.status === 'finished' && isDone(snapshot));
  useEffect(() => {
    if (hasEnded) tellHost(() => latest.current?.());
  }, [hasEnded]);
  useAskBeforeUnload(snapshot.status === 'revealing' && !snapshot.saved);
  useNavigationBlocker(() => {
    if (!hasDraft && isDrafting(wizard.getSnapshot())) return false;
    const draft = readDraft.current?.();
    if (!wizard.asksToClose(draft)) return false;
    wizard.send({ type: 'close', draft });
    return true;
  });
}

function isDone({ left, outcome }: Finished): boolean {
  return left || outcome === 'revealed';
}

function isDrafting({ status }: WizardSnapshot): boolean {
  return status === 'editing' || status === 'reviewing';
}

function isOver({ status }: WizardSnapshot): boolean {
  return status === 'finished' || status === 'withdrawing';
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
