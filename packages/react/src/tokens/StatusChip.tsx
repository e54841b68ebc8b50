import type { TokenStatus } from '@tokenwright/core';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

/** The server's status of the token as a word. The color only repeats it. */
export function StatusChip({ status }: { readonly status: TokenStatus }) {
  const { part, text } = useTokenwright();
  return (
    <span {...part('token-status')} data-state={status}>
      {text(`manager.${status}`)}
    </span>
  );
}
