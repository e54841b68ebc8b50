import type { FindingRule } from './finding.ts';
import { reachOf } from './reachOf.ts';

/** A token that lives long, and whose purpose nobody wrote down, though they were asked. */
export const purposeFindings: FindingRule = (subject) => {
  const { request, context } = subject;
  const wasAsked = context.drafts.name !== undefined;
  if (!wasAsked || request.description || reachOf(subject).life === 'short') return [];
  return [{ id: 'no-description', severity: 'notice', message: context.text('finding.noDescription'), fixes: [] }];
};
