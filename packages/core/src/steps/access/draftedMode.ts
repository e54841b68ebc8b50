import type { TokenType } from '../../api/tokenOptions.ts';
import type { ResourceMode } from '../../token/token.ts';
import type { AccessDraft } from './accessStep.ts';

/** How the person limits the token to resources; `undefined` where there is a choice and they have not made it. */
export function draftedMode(
  { resourceMode }: Pick<AccessDraft, 'resourceMode'>,
  { modes = ['selected'] }: NonNullable<TokenType['resources']>,
): ResourceMode | undefined {
  if (modes.includes(resourceMode)) return resourceMode;
  // With several modes, taking the first for a missing answer could widen what the token works on.
  return modes.length === 1 ? modes[0] : undefined;
}
