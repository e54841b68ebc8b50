import type { Token, TokenListing } from '@tokenwright/core';
import { firstChoice, planListing } from '@tokenwright/core/list';

const choices = [{ query: 'a' }, { sort: 'name' }, { sort: 'expires' }, { sort: 'last-used' }] as const;

/** Plans keep sorted tokens and search texts. */
export function rehearse(tokens: readonly Token[], listing: TokenListing | undefined): () => void {
  const timers = choices.map((choice, at) =>
    setTimeout(() => planListing({ ...firstChoice, ...choice }, listing).select(tokens, 0), 100 * (at + 1)),
  );
  return () => timers.forEach(clearTimeout);
}
