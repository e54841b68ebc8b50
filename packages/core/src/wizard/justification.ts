import type { TokenOptions } from '../api/tokenOptions.ts';
import type { PolicySubject } from '../policy/appliesTo.ts';
import { approvalRules } from '../policy/approvalRules.ts';
import { countCharacters, isPrintable, isVisible } from '../steps/name/nameRules.ts';
import type { Drafts } from './stepContext.ts';

/** Code points, as on the server. */
export const JUSTIFICATION_LIMIT = 1_000;

/** The problem with a justification. */
export type JustificationProblem = 'required' | 'tooLong' | 'unprintable';

interface ReviewDraft {
  readonly justification?: unknown;
}

/** Returns the justification as the user typed it. The review keeps it in the drafts, like a step. */
export function draftedJustification(drafts: Drafts): string {
  const { justification } = (drafts.review ?? {}) as ReviewDraft;
  return typeof justification === 'string' ? justification : '';
}

export function withJustification(drafts: Drafts, justification: string): Drafts {
  return { ...drafts, review: { ...(drafts.review as ReviewDraft | undefined), justification } };
}

/** Returns `undefined` if the request needs no approval. */
export function sentJustification(request: object, drafts: Drafts, options: TokenOptions): string | undefined {
  const justification = draftedJustification(drafts).trim();
  const isAsked = justification !== '' && approvalRules(options, request as Partial<PolicySubject>).length > 0;
  return isAsked ? justification : undefined;
}

export function justificationProblem(
  { request, justification = '' }: { readonly request: object; readonly justification?: string },
  options: TokenOptions,
): JustificationProblem | undefined {
  if (countCharacters(justification) > JUSTIFICATION_LIMIT) return 'tooLong';
  if (justification !== '')
    return isPrintable(justification, true) && isVisible(justification) ? undefined : 'unprintable';
  const rules = approvalRules(options, request as Partial<PolicySubject>);
  return rules.some((rule) => rule.justification) ? 'required' : undefined;
}
