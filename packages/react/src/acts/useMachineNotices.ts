import { useQueryClient } from '@tanstack/react-query';
import type { Outcome, WizardNotice } from '@tokenwright/core';
import { useRef } from 'react';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { putToken } from '../queries/putToken.ts';
import { queryKey } from '../queries/queryKey.ts';
import { tokenPagesKey } from '../queries/tokenPages.ts';
import { useSentence } from '../tokens/useSentence.ts';
import type { ActDialogProps } from './actDialog.ts';

export type AnnouncementsByOutcome = Readonly<Partial<Record<Outcome, MessageId>>>;

export function useMachineNotices(announcements: AnnouncementsByOutcome, { token, onClose, onDone }: ActDialogProps) {
  const { api } = useTokenwright();
  const client = useQueryClient();
  const sentence = useSentence();
  const end = useRef<Outcome>(undefined);
  const isClosed = useRef(false);
  const announce = () => {
    const id = end.current && announcements[end.current];
    if (isClosed.current && id) onDone(id, sentence(id, token), token);
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
