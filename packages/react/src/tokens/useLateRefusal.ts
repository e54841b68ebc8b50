import type { WizardNotice } from '@tokenwright/core';
import { useRef } from 'react';
import type { LateRefusal } from './LostAcknowledgement.tsx';

/** A refusal can arrive after the wizard has closed. */
export function useLateRefusal(onLost: (refusal: LateRefusal) => void) {
  const savedId = useRef<string>(undefined);
  return (notice: WizardNotice) => {
    const { token } = notice;
    if (!token) return;
    if (notice.type === 'finished' && (notice.outcome === 'revealed' || notice.outcome === 'delivered')) {
      savedId.current = token.id;
      return;
    }
    const isRevoked = notice.type === 'finished' && notice.outcome === 'revoked';
    const isLost = isRevoked || notice.type === 'acknowledgementLost';
    if (isLost && token.id === savedId.current) onLost({ token, isRevoked });
  };
}
