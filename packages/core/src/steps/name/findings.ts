import type { FindingRule } from '../../policy/findingsOf.ts';
import { reachOf } from '../../policy/reachOf.ts';

export const purposeFindings: FindingRule = (subject) => {
  const { request, context } = subject;
  const wasAsked = context.drafts.name !== undefined;
  if (!wasAsked || request.description || reachOf(subject).life === 'short') return [];
  return [{ id: 'no-description', severity: 'notice', message: context.text('finding.noDescription'), fixes: [] }];
};
