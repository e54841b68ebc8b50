import type { TokenStatus } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** What the server says about whether the token works, in a word. The colour only repeats it. */
export function StatusChip({ status }: { readonly status: TokenStatus }) {
  const { part, text } = useTokenwright();
  return (
    <span {...part('token-status')} data-state={status}>
      {text(`manager.${status}`)}
    </span>
  );
}
