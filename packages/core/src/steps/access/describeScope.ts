import type { StepContext } from '../../wizard/step.ts';
import type { AccessDraft, AccessPart } from './accessStep.ts';

/** What a token works on, in words. */
export interface ScopeWords {
  /** One sentence or phrase for the whole: `All forms that exist now; not future ones`. */
  readonly said: string;
  /** The chosen resources by name, where they were chosen one by one. */
  readonly names: readonly string[];
}

/** Says what a token would work on; whether that includes what does not exist yet is part of it. */
export function describeScope({ tokenType, resources }: AccessPart, context: StepContext): ScopeWords {
  const { options, drafts, text } = context;
  const label = options.tokenTypes.find(({ id }) => id === tokenType)?.resources?.label ?? '';
  if (!resources) return { said: text('access.everything'), names: [] };
  if (resources.mode !== 'selected') {
    return { said: text(resources.mode === 'all' ? 'access.all' : 'access.allCurrent', { label }), names: [] };
  }
  const chosen = (drafts.access as AccessDraft | undefined)?.resources ?? [];
  const labels = new Map(chosen.map((resource) => [resource.id, resource.label]));
  const names = resources.ids.map((id) => labels.get(id) ?? id);
  return { said: text('access.chosen', { count: names.length, label }), names };
}
