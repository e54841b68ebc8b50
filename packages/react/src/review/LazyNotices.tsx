import type { Reviewing } from '@tokenwright/core';
import { PartFailure } from '../fields/PartFailure.tsx';
import { useNeeded } from '../tokens/useModule.ts';
import type { FindingsProps } from './Findings.tsx';
import { useApprovalRules } from './useApprovalRules.ts';

export const loadFindings = () => import('./Findings.tsx');
export const loadApproval = () => import('./ApprovalRequest.tsx');

export function LazyFindings(props: FindingsProps) {
  const isNeeded = props.findings.length > 0;
  const { module, want, hasFailed, isLoading } = useNeeded(loadFindings, isNeeded);
  if (!isNeeded) return null;
  if (module) return <module.Findings {...props} />;
  return hasFailed ? <PartFailure isRetrying={isLoading} onRetry={want} /> : null;
}

export function LazyApproval({ snapshot }: { readonly snapshot: Reviewing }) {
  const isNeeded = useApprovalRules(snapshot).length > 0;
  const { module, want, hasFailed, isLoading } = useNeeded(loadApproval, isNeeded);
  if (!isNeeded) return null;
  if (module) return <module.ApprovalRequest snapshot={snapshot} />;
  return hasFailed ? <PartFailure isRetrying={isLoading} onRetry={want} /> : null;
}
