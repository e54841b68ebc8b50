import type { ResourceMode } from '../../token/token.ts';
import type { StepContext } from '../../wizard/step.ts';

/**
 * Why a token cannot have all of the resources: there are more than the policy allows to one; none where it can.
 * @param count how many there are; where nobody knows, the API has the last word
 */
export function modeProblem(
  mode: ResourceMode,
  count: number | undefined,
  { options, text }: StepContext,
): string | undefined {
  const most = options.policy?.maxResources;
  if (mode === 'selected' || !most || count === undefined || count <= most.count) return undefined;
  return text('access.tooManyForAll', { count, max: most.count, reason: most.reason });
}
