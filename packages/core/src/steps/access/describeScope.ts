import { findConfusables } from '../../text/findConfusables.ts';
import type { StepContext } from '../../wizard/step.ts';
import type { AccessDraft, AccessPart } from './accessStep.ts';

/** What a token works on, in words. */
export interface ScopeWords {
  /** One sentence or phrase for the whole: `All forms that exist now; not future ones`. */
  readonly said: string;
  /** The chosen resources by name, where they were chosen one by one. */
  readonly names: readonly string[];
  /** The id beside each name that could be taken for another, by its place. */
  readonly ids: readonly (string | undefined)[];
}

/** Says what a token would work on; whether that includes what does not exist yet is part of it. */
export function describeScope({ tokenType, resources }: AccessPart, context: StepContext): ScopeWords {
  const { options, drafts, text } = context;
  const label = options.tokenTypes.find(({ id }) => id === tokenType)?.resources?.label ?? '';
  if (!resources) return { said: text('access.everything'), names: [], ids: [] };
  if (resources.mode !== 'selected') {
    return { said: text(resources.mode === 'all' ? 'access.all' : 'access.allCurrent', { label }), names: [], ids: [] };
  }
  const chosen = (drafts.access as AccessDraft | undefined)?.resources ?? [];
  const known = new Map(chosen.map((resource) => [resource.id, resource]));
  const alike = findConfusables(chosen);
  const names = resources.ids.map((id) => known.get(id)?.label ?? id);
  const ids = resources.ids.map((id) => (alike.has(id) || known.get(id)?.isAlike ? id : undefined));
  return { said: text('access.chosen', { count: names.length, label }), names, ids };
}
