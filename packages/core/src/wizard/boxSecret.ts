import type { CreateResult } from '../api/tokenApi.ts';
import { Secret } from '../token/secret.ts';
import type { Created } from './wizardEvent.ts';

/** An API's answer with its secret in a box, before anything can keep it. A secret that cannot be used as a bearer counts as gone. */
export function boxSecret(answer: CreateResult): Created {
  const { status, token } = answer;
  if (status === 'pending-approval') return { status, token };
  const { secret, acknowledgeWithin } = answer;
  if (!Secret.isShowable(secret)) return { status, token };
  return { status, token, secret: new Secret(secret), ...(acknowledgeWithin !== undefined && { acknowledgeWithin }) };
}
