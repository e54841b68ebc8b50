import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Drafts } from './step.ts';
import { stepContext, type WizardContext } from './wizardContext.ts';

export interface AdaptedDrafts {
  readonly drafts: Drafts;
  /** What became of them, in sentences. */
  readonly said: readonly string[];
}

/** The drafts as new options allow them, each step answering for its own. */
export function adaptDrafts(before: Drafts, options: TokenOptions, context: WizardContext): AdaptedDrafts {
  const known = { ...context, options };
  let drafts = before;
  const said: string[] = [];
  for (const step of context.steps) {
    const change = { before: context.options, context: stepContext(known, drafts) };
    const adapted = step.adaptDraft?.(drafts[step.id], change);
    if (!adapted) continue;
    drafts = { ...drafts, [step.id]: adapted.draft };
    said.push(...adapted.said);
  }
  return { drafts, said: said.length > 0 ? said : [context.text('options.untouched')] };
}
