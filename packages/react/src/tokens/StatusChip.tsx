import type { TokenStatus } from '@tokenwright/core';
import { useScope } from '../scope/Scope.tsx';

/** What the server says about whether the token works, in a word. The colour only repeats it. */
export function StatusChip({ status }: { readonly status: TokenStatus }) {
  const { part, text } = useScope();
  return (
    <span {...part('token-status')} data-state={status}>
      {text(`manager.${status}`)}
    </span>
  );
}
