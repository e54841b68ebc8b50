import type { Grant } from '@tokenwright/core';

/** For example, `grants('forms:read', 'entries:write')`. */
export function grants(...pairs: readonly `${string}:${string}`[]): Grant[] {
  return pairs.map((pair) => {
    const at = pair.lastIndexOf(':');
    return { permission: pair.slice(0, at), level: pair.slice(at + 1) };
  });
}
