import type { TokenApi } from '@tokenwright/core';
import { createTokenList } from '@tokenwright/core/tokens';

/** Reports the names of the tokens that expire within 14 days. Returns a function that stops. */
export function watchExpiringTokens(api: TokenApi, report: (names: readonly string[]) => void): () => void {
  const list = createTokenList(api);
  list.choose({ segment: 'expiring' });
  return list.subscribe(() => {
    const { status, tokens } = list.getSnapshot();
    if (status === 'ready') report(tokens.map(({ name }) => name));
  });
}
