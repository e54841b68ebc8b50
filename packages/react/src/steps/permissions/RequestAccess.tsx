import type { Grant } from '@tokenwright/core';
import { useId } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { useAccessRequests } from './AccessRequests.tsx';

export interface RequestAccessProps {
  readonly grant: Grant;
  readonly labelId: string;
}

/** Asks for what the person may not grant, where the host takes such requests, and says what became of it. */
export function RequestAccess({ grant, labelId }: RequestAccessProps) {
  const { part, text } = useTokenwright();
  const { canAsk, stateOf, ask } = useAccessRequests();
  const id = useId();
  if (!canAsk) return null;
  const state = stateOf(grant);
  const isOver = state === 'asking' || state === 'asked';
  return (
    <>
      {' '}
      <button
        type="button"
        {...part('link-button')}
        id={id}
        aria-labelledby={`${id} ${labelId}`}
        aria-disabled={isOver || undefined}
        onClick={() => isOver || ask(grant)}
      >
        {text(`permissions.${state}`)}
      </button>
    </>
  );
}
