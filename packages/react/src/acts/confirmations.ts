import type { Token, TokenApi } from '@tokenwright/core';
import type { TokenAct, TokenChange } from '@tokenwright/core/tokens';
import type { MessageId } from '../messages/reactMessages.ts';

interface Confirmation extends Pick<TokenChange, 'method'> {
  /** Compares with the earlier token, because another member can act at the same time. */
  readonly isDone: (before: Token) => TokenChange['isDone'];
  readonly send: (token: Token) => (api: TokenApi<never>) => Promise<Token> | undefined;
  readonly announcement: MessageId;
}

const hasOnly = (expected: string | undefined) => (token: Token) =>
  token.oldSecret === undefined && (expected === undefined || token.hint === expected);

export const confirmations = {
  endOverlap: {
    method: 'endOverlap',
    isDone: ({ hint }) => hasOnly(hint),
    send:
      ({ id, hint }) =>
      (api) =>
        api.endOverlap?.(id, { hint }),
    announcement: 'act.overlapEnded',
  },
  cancelRotation: {
    method: 'cancelRotation',
    isDone: ({ oldSecret }) => hasOnly(oldSecret?.hint),
    send:
      ({ id, hint }) =>
      (api) =>
        api.cancelRotation?.(id, { hint }),
    announcement: 'act.rotationCanceled',
  },
  withdraw: {
    method: 'withdrawRequest',
    isDone:
      () =>
      ({ status, approval }) =>
        approval?.decision === undefined ? status === 'revoked' : approval.decision === 'withdrawn',
    send:
      ({ id }) =>
      (api) =>
        api.withdrawRequest?.(id),
    announcement: 'act.withdrawn',
  },
} as const satisfies Partial<Record<TokenAct, Confirmation>>;

export type Confirmed = keyof typeof confirmations;
