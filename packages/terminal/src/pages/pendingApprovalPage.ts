import type { PendingApproval } from '@tokenwright/core';
import type { Page } from './page.ts';

export const pendingApprovalPage: Page<PendingApproval> = async ({ snapshot, terminal, text }) => {
  terminal.heading(text('pendingApproval.title', { name: snapshot.token.name }));
  return [{ type: 'finish' }];
};
