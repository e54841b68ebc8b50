import type { Token } from '../token/token.ts';
import { finish } from './finish.ts';
import type { Transition } from './transition.ts';

/** The host's sink has the secret after all: the API is told so, or it would revoke the token as one that nobody took. */
export function endDelivered(intentKey: string, token: Token, left: boolean): Transition {
  const effect = { type: 'acknowledge', tokenId: token.id, intentKey } as const;
  return finish({ outcome: 'delivered', left, intentKey, token }, [effect]);
}
