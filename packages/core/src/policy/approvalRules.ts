import type { ApprovalRule, TokenOptions } from '../api/tokenOptions.ts';
import { appliesTo, type PolicySubject } from './appliesTo.ts';

/** Returns the rules that require an approval. */
export function approvalRules(options: TokenOptions, subject: Partial<PolicySubject>): readonly ApprovalRule[] {
  const { tokenType, permissions = [] } = subject;
  if (tokenType === undefined) return [];
  return (options.policy?.approvals ?? []).filter(({ when }) => appliesTo({ tokenType, permissions }, when, options));
}
