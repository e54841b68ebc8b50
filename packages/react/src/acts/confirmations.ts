import type { Token, TokenApi } from '@tokenwright/core';
import type { TokenAct, TokenChange } from '@tokenwright/core/tokens';
import type { MessageId } from '../messages/reactMessages.ts';

interface Confirmation extends Pick<TokenChange, 'method' | 'isDone'> {
  readonly send: (id: string) => (api: TokenApi<never>) => Promise<Token> | undefined;
  readonly said: MessageId;
}

const hasOneSecret = ({ oldSecret }: Token) => oldSecret === undefined;

export const confirmations = {
  endOverlap: {
    method: 'endOverlap',
    isDone: hasOneSecret,
    send: (id) => (api) => api.endOverlap?.(id),
    said: 'act.overlapEnded',
  },
  cancelRotation: {
    method: 'cancelRotation',
    isDone: hasOneSecret,
    send: (id) => (api) => api.cancelRotation?.(id),
    said: 'act.rotationCanceled',
  },
  withdraw: {
    method: 'withdrawRequest',
    isDone: ({ status }) => status !== 'pending',
    send: (id) => (api) => api.withdrawRequest?.(id),
    said: 'act.withdrawn',
  },
} as const satisfies Partial<Record<TokenAct, Confirmation>>;

export type Confirmed = keyof typeof confirmations;
