import { useQueryClient } from '@tanstack/react-query';
import type { Outcome, WizardNotice } from '@tokenwright/core';
import { useRef } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { queryKey } from '../queries/queryKey.ts';
import { putToken, tokenPagesKey } from '../queries/tokenPages.ts';
import type { ActDialogProps } from './actDialog.ts';

/** The announcement for each outcome. Other outcomes aren't announced. */
export type SaidByOutcome = Readonly<Partial<Record<Outcome, MessageId>>>;

/** Announces the outcome after the dialog has closed, because the machine may end later. */
export function useMachineNotices(said: SaidByOutcome, { token, onClose, onDone }: ActDialogProps) {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const end = useRef<Outcome>(undefined);
  const isClosed = useRef(false);
  const announce = () => {
    const sentence = end.current && said[end.current];
    if (isClosed.current && sentence) onDone(sentence, token);
  };
  return {
    listen(notice: WizardNotice) {
      if (notice.type === 'created') putToken(client, api, notice.token);
      if (notice.type !== 'finished' || !notice.outcome) return;
      end.current = notice.outcome;
      if (notice.outcome === 'pending-approval' && notice.token) putToken(client, api, notice.token);
      client.invalidateQueries({ queryKey: tokenPagesKey(api) });
      client.invalidateQueries({ queryKey: queryKey(api, 'events') });
      announce();
    },
    close() {
      if (isClosed.current) return;
      isClosed.current = true;
      onClose();
      announce();
    },
  };
}
