import type { Grant, PermissionsDraft } from '@tokenwright/core';
import {
  type Catalogue,
  type PickHistory,
  type PickMove,
  pickNext,
  startPicking,
  withoutAnnouncements,
} from '@tokenwright/core/permissions';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';

type Held = Pick<PermissionsDraft, 'grants'> & { readonly prefill?: PermissionsDraft['prefill'] | undefined };

interface Picking {
  readonly history: PickHistory;
  readonly move: (move: PickMove, pass?: string) => void;
  readonly endPass: () => void;
  readonly clearAnnouncements: () => void;
}

interface Pass {
  readonly key: string;
  readonly base: PickHistory;
  readonly last: PickHistory;
}

export function usePicker(catalogue: Catalogue, tokenType: string): Picking {
  const { text } = useTokenwright();
  const { register, getValues, setValues, formState } = useFormContext<Held>();
  register('grants');
  register('prefill');
  const held = getValues();
  const [kept, setKept] = useState(() => startPicking(draftOf(held)));
  const history = isSame(kept.present.draft.grants, held.grants) ? kept : startPicking(draftOf(held));
  const { isSubmitted } = formState;
  const latest = useRef({ history, catalogue, tokenType, text, isSubmitted });
  const passing = useRef<Pass>(undefined);
  useLayoutEffect(() => {
    latest.current = { history, catalogue, tokenType, text, isSubmitted };
  });
  const move = useCallback(
    (next: PickMove, pass?: string) => {
      const now = latest.current;
      const base = baseOf(passing.current, pass, now.history);
      const moved = moveFrom(base, next, now, pass);
      passing.current = pass === undefined ? undefined : { key: pass, base, last: moved };
      latest.current = { ...now, history: moved };
      setKept(moved);
      // `setValue` would clone the list for every subscriber.
      const { grants, prefill } = moved.present.draft;
      setValues({ grants, prefill }, { shouldDirty: true, shouldValidate: now.isSubmitted });
    },
    [setValues],
  );
  const endPass = useCallback(() => {
    passing.current = undefined;
  }, []);
  const clearAnnouncements = useCallback(() => setKept(withoutAnnouncements), []);
  return { history, move, endPass, clearAnnouncements };
}

function baseOf(pass: Pass | undefined, key: string | undefined, history: PickHistory): PickHistory {
  return pass && pass.key === key && pass.last === history ? pass.base : history;
}

function moveFrom(
  base: PickHistory,
  next: PickMove,
  context: Parameters<typeof pickNext>[2],
  pass: string | undefined,
): PickHistory {
  const moved = pickNext(base, next, context);
  const isBack = pass !== undefined && isSame(moved.present.draft.grants, base.present.draft.grants);
  return isBack ? withoutAnnouncements(base) : moved;
}

function draftOf({ grants, prefill }: Held): PermissionsDraft {
  return prefill ? { grants, prefill } : { grants };
}

function isSame(some: readonly Grant[], others: readonly Grant[]): boolean {
  if (some === others) return true;
  return (
    some.length === others.length &&
    some.every(({ permission, level }, at) => permission === others[at]?.permission && level === others[at]?.level)
  );
}
