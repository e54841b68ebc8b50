import type { StepContext } from '../../wizard/step.ts';
import type { AccessDraft } from './accessStep.ts';
import { draftedMode } from './draftedMode.ts';

/** What is wrong with the chosen resources; none where the token type does not ask for any. */
export function resourcesProblem(draft: AccessDraft, { options, text }: StepContext): string | undefined {
  const asked = options.tokenTypes.find(({ id }) => id === draft.tokenType)?.resources;
  if (!asked) return undefined;
  const { label } = asked;
  const mode = draftedMode(draft, asked);
  if (mode === undefined) return text('access.resourceModeRequired', { label });
  if (mode !== 'selected') return undefined;
  const count = new Set(draft.resources.map(({ id }) => id)).size;
  if (count === 0) return text('access.resourcesRequired', { label });
  const most = options.policy?.maxResources;
  if (!most || count <= most.count) return undefined;
  return text('access.tooManyResources', { max: most.count, label, reason: most.reason });
}
