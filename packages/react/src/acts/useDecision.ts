import type { Grant, RequestDecision, Token } from '@tokenwright/core';
import { useSentence } from '../tokens/useSentence.ts';
import type { ActDialogProps } from './actDialog.ts';
import { useSingleChange } from './useSingleChange.ts';

export function useDecision({ token: { id }, host, onClose, onDone }: ActDialogProps) {
  const { isRunning, failure, run } = useSingleChange();
  const sentence = useSentence();
  const decide = async (decision: RequestDecision) => {
    const announcement = decision.decision === 'approved' ? 'act.approved' : 'act.denied';
    const decided = await run({
      id,
      method: 'decideRequest',
      send: (api) => api.decideRequest?.(id, decision),
      isDone: (changed) => showsDecision(changed, decision),
      onReauthenticate: host.onReauthenticate,
    });
    if (!decided) return;
    onClose();
    onDone(announcement, sentence(announcement, decided), decided);
  };
  return { isRunning, failure, decide };
}

/** Excludes a different decision by another approver, and a withdrawal by the requester. */
export function showsDecision({ status, approval, permissions }: Token, decided: RequestDecision): boolean {
  const isApproval = decided.decision === 'approved';
  const isSame =
    approval?.decision === undefined
      ? status === (isApproval ? 'active' : 'revoked')
      : approval.decision === decided.decision;
  if (!isSame || !isApproval) return isSame;
  const asked = decided.narrowed?.permissions ?? permissions;
  return permissions?.every((grant) => asked?.some((each) => isSameGrant(each, grant))) ?? !asked;
}

function isSameGrant(one: Grant, other: Grant): boolean {
  return one.permission === other.permission && one.level === other.level;
}
