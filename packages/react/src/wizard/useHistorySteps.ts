import type { TokenWizard, WizardSnapshot } from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';

interface Entry {
  readonly top: string;
  readonly trails: Readonly<Record<string, readonly number[]>>;
}

const live = new Set<string>();

interface HistorySteps {
  readonly wizard: TokenWizard;
  readonly snapshot: WizardSnapshot;
  readonly isPushed: boolean;
  readonly goBack: () => void;
}

/** The entries keep the host's state and URL. */
export function useHistorySteps({ wizard, snapshot, isPushed, goBack }: HistorySteps): void {
  const [id] = useState(() => Math.random().toString(36));
  const latest = useRef(goBack);
  useEffect(() => {
    latest.current = goBack;
  });
  const removal = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isMoving = useRef(false);
  const depth = depthOf(wizard, snapshot);
  useEffect(() => {
    if (!isPushed) return;
    clearTimeout(removal.current);
    live.add(id);
    const hear = () => {
      const now = () => depthOf(wizard, wizard.getSnapshot());
      if (!isMoving.current && (trailOf(id).at(-1) ?? 0) < now()) latest.current();
      isMoving.current = follow(id, now());
    };
    window.addEventListener('popstate', hear);
    return () => {
      window.removeEventListener('popstate', hear);
      // StrictMode ends the effect and starts it again.
      removal.current = setTimeout(() => {
        follow(id, 0);
        live.delete(id);
      });
    };
  }, [isPushed, id, wizard]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the history follows each step
  useEffect(() => {
    if (isPushed) isMoving.current ||= follow(id, depthOf(wizard, wizard.getSnapshot()));
  }, [isPushed, id, wizard, depth]);
}

function depthOf(wizard: TokenWizard, snapshot: WizardSnapshot): number {
  const { status } = snapshot;
  if (status === 'finished' || status === 'abandoning') return 0;
  const steps = wizard.getSteps();
  return status === 'editing' ? steps.findIndex(({ id }) => id === snapshot.step) + 1 : steps.length + 1;
}

function follow(id: string, depth: number): boolean {
  const trail = trailOf(id);
  const entry = entryOf();
  // The wizard of this history entry ended under another wizard, or before a reload.
  const isStale = entry !== undefined && entry.top !== id && !live.has(entry.top);
  const extra = isStale ? trailOf(entry.top).length : trail.filter((each) => each > depth).length;
  if (extra > 0) {
    if (!isStale && entry?.top !== id) return false;
    window.history.go(-extra);
    return true;
  }
  if (depth > (trail.at(-1) ?? 0)) {
    const trails = { ...entry?.trails, [id]: [...trail, depth] };
    window.history.pushState({ ...window.history.state, tokenwright: { top: id, trails } satisfies Entry }, '');
  }
  return false;
}

function trailOf(id: string): readonly number[] {
  return entryOf()?.trails[id] ?? [];
}

function entryOf(): Entry | undefined {
  return (window.history.state as { readonly tokenwright?: Entry } | null)?.tokenwright;
}
