import type { Grant, RequestDecision, Token } from '@tokenwright/core';
import type { ChangeResult } from '@tokenwright/core/tokens';
import { useRef, useState } from 'react';
import { useChangeToken } from '../queries/useChangeToken.ts';
import { useSentence } from '../tokens/useSentence.ts';
import type { ActDialogProps } from './actDialog.ts';

export function useDecision({ token, host, onClose, onDone }: ActDialogProps) {
  const change = useChangeToken();
  const sentence = useSentence();
  const [failure, setFailure] = useState<Exclude<ChangeResult, { readonly outcome: 'changed' }>>();
  const [isRunning, setRunning] = useState(false);
  const isUnderWay = useRef(false);
  const decide = async (decision: RequestDecision) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const { id } = token;
    const announcement = decision.decision === 'approved' ? 'act.approved' : 'act.denied';
    const result = await change({
      id,
      method: 'decideRequest',
      send: (api) => api.decideRequest?.(id, decision),
      isDone: (changed) => showsDecision(changed, decision),
      onReauthenticate: host.onReauthenticate,
    });
    isUnderWay.current = false;
    setRunning(false);
    if (result.outcome !== 'changed') return setFailure(result);
    onClose();
    onDone(announcement, sentence(announcement, result.token));
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
