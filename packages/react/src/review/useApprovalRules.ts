import type { Reviewing, TokenRequest } from '@tokenwright/core';
import { approvalRules } from '@tokenwright/core/policy';
import { useStepContext } from '../wizard/useStepContext.ts';

export function useApprovalRules({ intent }: Reviewing) {
  const { options } = useStepContext();
  return approvalRules(options, intent.request as Partial<TokenRequest>);
}
