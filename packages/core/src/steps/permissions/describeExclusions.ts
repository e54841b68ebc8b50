import type { TokenType } from '../../api/tokenOptions.ts';
import { namesOf } from '../../policy/findings/namesOf.ts';
import type { StepContext } from '../../wizard/step.ts';
import type { Exclusion } from './exclusionsOf.ts';

/** Reasons that are said; a person who reads three knows that this token type is not theirs. */
const MOST = 3;

/** Names what a token type cannot carry, a sentence and its reason each. */
export function describeExclusions(
  { label }: TokenType,
  exclusions: readonly Exclusion[],
  context: StepContext,
): string {
  const { text } = context;
  const said = exclusions.slice(0, MOST).map(({ grants, reason }) => {
    const values = { tokenType: label, permissions: namesOf(grants, context), count: grants.length, reason };
    return text('access.excluded', values).trimEnd();
  });
  const count = exclusions.slice(MOST).reduce((sum, { grants }) => sum + grants.length, 0);
  return [...said, ...(count > 0 ? [text('access.excludedToo', { count })] : [])].join(' ');
}
