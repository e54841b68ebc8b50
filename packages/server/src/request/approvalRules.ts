import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { applies } from './chooseExpiry.ts';
import { type ValidationIssue, validationIssue } from './validationIssue.ts';

type Conditional = Pick<TokenRequest, 'tokenType' | 'permissions'>;

export function approvalRules(request: Conditional, options: TokenOptions) {
  return (options.policy?.approvals ?? []).filter(({ when }) => !when || applies(when, request, options));
}

export function justificationIssues(
  request: Conditional & Pick<TokenRequest, 'justification'>,
  options: TokenOptions,
): readonly ValidationIssue[] {
  const rule = approvalRules(request, options).find(({ justification }) => justification);
  if (!rule || request.justification) return [];
  return [validationIssue('policy', 'review.justification', `Say why you need this token. ${rule.reason}`)];
}
