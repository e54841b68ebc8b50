import {
  type Catalogue,
  type Grant,
  type PermissionsDraft,
  type PickHistory,
  type PickMove,
  pickNext,
  startPicking,
} from '@tokenwright/core';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useController } from 'react-hook-form';

/** What was chosen so far in the form's draft, with the way back. What others put into the form starts the history anew. */
export function usePicker(
  catalogue: Catalogue,
  tokenType: string,
): { readonly history: PickHistory; readonly move: (move: PickMove) => void } {
  const grants = useController<PermissionsDraft, 'grants'>({ name: 'grants' }).field;
  const prefill = useController<PermissionsDraft, 'prefill'>({ name: 'prefill' }).field;
  const [kept, setKept] = useState(() => startPicking(draftOf(grants.value, prefill.value)));
  const history = isSame(kept.present.draft.grants, grants.value)
    ? kept
    : startPicking(draftOf(grants.value, prefill.value));
  const latest = useRef({ history, catalogue, tokenType, grants, prefill });
  useLayoutEffect(() => {
    latest.current = { history, catalogue, tokenType, grants, prefill };
  });
  const move = useCallback((next: PickMove) => {
    const now = latest.current;
    const moved = pickNext(now.history, next, now);
    latest.current = { ...now, history: moved };
    setKept(moved);
    const { draft } = moved.present;
    if (draft.prefill !== now.history.present.draft.prefill) now.prefill.onChange(draft.prefill);
    now.grants.onChange(draft.grants);
  }, []);
  return { history, move };
}

function draftOf(grants: readonly Grant[], prefill: PermissionsDraft['prefill']): PermissionsDraft {
  return prefill ? { grants, prefill } : { grants };
}

/** The form keeps copies, so the lists themselves are never the same. */
function isSame(some: readonly Grant[], others: readonly Grant[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ permission, level }, at) => permission === others[at]?.permission && level === others[at]?.level)
  );
}
