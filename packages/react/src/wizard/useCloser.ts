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
}

export function useCloser({ wizard, snapshot, readDraft, closer, onClose }: Closing): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!closer) return;
    closer.current = () => {
      if (wizard.getSnapshot().status === 'finished') tellHost(() => latest.current?.());
      else wizard.send({ type: 'close', draft: readDraft.current?.() });
      return isOver(wizard.getSnapshot());
    };
    return () => {
      closer.current = undefined;
    };
  }, [wizard, closer, readDraft]);
  const hasEnded = snapshot.status === 'withdrawing' || (snapshot.status === 'finished' && isDone(snapshot));
  useEffect(() => {
    if (hasEnded) tellHost(() => latest.current?.());
  }, [hasEnded]);
  useAskBeforeUnload(snapshot.status === 'revealing' && !snapshot.saved);
  useNavigationBlocker(() => {
    const draft = readDraft.current?.();
    if (!wizard.asksToClose(draft)) return false;
    wizard.send({ type: 'close', draft });
    return true;
  });
}

function isDone({ left, outcome }: Finished): boolean {
  return left || outcome === 'revealed';
}

function isOver({ status }: WizardSnapshot): boolean {
  return status === 'finished' || status === 'withdrawing';
}

interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
}

/** Without the Navigation API, Back leaves, and the machine revokes an unseen token. */
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
