import type { RequestDecision } from '@tokenwright/core';
import type { ChangeResult } from '@tokenwright/core/tokens';
import { useRef, useState } from 'react';
import { useChangeToken } from '../queries/useChangeToken.ts';
import type { ActDialogProps } from './actDialog.ts';

export function useDecision({ token, host, onClose, onDone }: ActDialogProps) {
  const change = useChangeToken();
  const [failure, setFailure] = useState<Exclude<ChangeResult, { readonly outcome: 'changed' }>>();
  const [isRunning, setRunning] = useState(false);
  const isUnderWay = useRef(false);
  const decide = async (decision: RequestDecision) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const { id } = token;
    const isApproval = decision.decision === 'approved';
    const result = await change({
      id,
      method: 'decideRequest',
      send: (api) => api.decideRequest?.(id, decision),
      isDone: ({ status, approval }) =>
        isApproval ? status === 'active' || approval?.decision === 'approved' : status === 'revoked',
      onReauthenticate: host.onReauthenticate,
    });
    isUnderWay.current = false;
    setRunning(false);
    if (result.outcome !== 'changed') return setFailure(result);
    onClose();
    onDone(isApproval ? 'act.approved' : 'act.denied', result.token);
  };
  return { isRunning, failure, decide };
}
