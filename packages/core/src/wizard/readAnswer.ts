import type { CreateResult, IntentState } from '../api/tokenApi.ts';
import { Secret } from '../token/secret.ts';
import type { Token } from '../token/token.ts';
import type { Created, Found } from './wizardEvent.ts';

/**
 * An API's answer with its secret in a box, before anything can keep it. A secret that cannot be used as a bearer counts as gone.
 * @throws {Error} without the answer in it, when no token can be read from it
 */
export function readCreated(answer: CreateResult): Created {
  const token = readToken(answer);
  if (answer.status === 'pending-approval') return { status: 'pending-approval', token };
  const { secret } = answer;
  return Secret.isShowable(secret)
    ? { status: 'created', token, secret: new Secret(secret) }
    : { status: 'created', token };
}

/** @throws {Error} when it is neither a token nor a word about one */
export function readIntentState(state: IntentState | undefined): Created | Found {
  if (state?.status === 'none' || state?.status === 'in-flight') return state;
  return readCreated(state as CreateResult);
}

/** @throws {Error} when the token has no id */
export function readRevoked(token: Token | undefined): Token {
  return readToken({ token });
}

function readToken(answer: { readonly token?: Token | undefined } | undefined): Token {
  const token = answer?.token;
  if (typeof token?.id === 'string') return token;
  throw new Error(
    'The adapter answered without a token that has an id, so nobody can tell what happened. Let it throw a TokenApiError instead.',
  );
}
