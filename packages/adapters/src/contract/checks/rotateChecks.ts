import type { Token, TokenApi } from '@tokenwright/core';
import { type Check, canRevoke, canVerify, replaysSecret } from '../check.ts';
import { codeOf, type Ending, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { reasonFault } from '../harness/reasonFault.ts';
import { rotate, rotated } from '../harness/rotated.ts';
import { Unchecked, Undeclared } from '../harness/unchecked.ts';

const canRotate = (api: TokenApi): boolean => api.rotateToken !== undefined;
const canTry = (api: TokenApi): boolean => canRotate(api) && canVerify(api);

async function works(harness: Harness, secret: string): Promise<boolean> {
  const ending = await harness.ending(() => harness.api.verifyToken?.(secret));
  return ending.how === 'gave' && ending.answer?.works === true;
}

function faultOfLate(method: string, id: string, ending: Ending<unknown>): string | undefined {
  if (codeOf(ending) !== 'conflict') return `${method} with the hint of an earlier secret ${endingText(ending)}`;
  const { token } = (ending as { readonly error: { readonly token?: Token } }).error;
  return token?.id === id
    ? undefined
    : `The "conflict" of ${method} with the hint of an earlier secret has no \`token\``;
}

export const rotateChecks: readonly Check[] = [
  {
    name: 'rotate/new-secret',
    promise: 'returns a new secret for the same token',
    why: 'The page shows the secret beside the name of the token, and the user replaces the old one with it.',
    remedy: 'Return the token with its id and the new secret.',
    culprit: 'adapter or api',
    appliesTo: canRotate,
    async look(harness) {
      const { token, old, made } = await rotated(harness);
      const again = await rotate(harness, token.id, { overlap: 0, intentKey: harness.newIntent() });
      const answer = again.how === 'gave' ? again.answer : undefined;
      if (answer?.token.id !== token.id) return 'rotateToken returned another token';
      const secret = 'secret' in answer ? answer.secret : undefined;
      return secret === undefined || secret === old || secret === made
        ? 'rotateToken returned no new secret'
        : undefined;
    },
  },
  {
    name: 'rotate/replays',
    promise: 'returns the same secret for the same intent key',
    why: 'The response can be lost, and a second secret would replace the one that the user has.',
    remedy: 'Send the intent key as the idempotency key of the rotation.',
    culprit: 'adapter or api',
    appliesTo: (api) => canRotate(api) && replaysSecret(api),
    async look(harness) {
      const { token, made, intentKey } = await rotated(harness);
      const limit = (await harness.options()).policy?.maxOverlap?.seconds ?? 60;
      const again = await rotate(harness, token.id, { overlap: Math.min(limit, 60), intentKey });
      if (again.how !== 'gave') return `The same rotation ${endingText(again)}`;
      const secret = again.answer && 'secret' in again.answer ? again.answer.secret : undefined;
      return secret === made ? undefined : 'The same rotation returned another secret, or none';
    },
  },
  {
    name: 'rotate/overlap',
    promise: 'accepts both secrets during the overlap',
    why: 'The integration works with the old secret until the user has replaced it.',
    remedy: 'Send `overlap` in seconds, and keep the old secret for that time.',
    culprit: 'adapter or api',
    appliesTo: canTry,
    async look(harness) {
      if ((await harness.options()).policy?.maxOverlap?.seconds === 0) throw new Undeclared('overlap');
      const { old, made } = await rotated(harness);
      if (!(await works(harness, made))) return 'The new secret does not work';
      return (await works(harness, old)) ? undefined : 'The old secret does not work during the overlap';
    },
  },
  {
    name: 'rotate/at-once',
    promise: 'ends the old secret immediately if the overlap is 0',
    why: 'The user rotates a leaked secret without an overlap.',
    remedy: 'Reject the old secret from its next use.',
    culprit: 'adapter or api',
    appliesTo: canTry,
    async look(harness) {
      const { old } = await rotated(harness, 0);
      return (await works(harness, old)) ? 'The old secret still works after a rotation without an overlap' : undefined;
    },
  },
  {
    name: 'rotate/cancel',
    promise: 'restores the old secret when a rotation is canceled',
    why: 'The user cancels a rotation if no integration has the new secret.',
    remedy: 'End the new secret, and let the old secret work until the token expires.',
    culprit: 'adapter or api',
    appliesTo: (api) => canTry(api) && api.cancelRotation !== undefined,
    async look(harness) {
      const { token, old, made, hint } = await rotated(harness);
      const ending = await harness.ending(() => harness.api.cancelRotation?.(token.id, { hint }));
      if (ending.how !== 'gave') return `cancelRotation of a fresh rotation ${endingText(ending)}`;
      if (await works(harness, made)) return 'The new secret still works after the cancellation';
      return (await works(harness, old)) ? undefined : 'The old secret does not work after the cancellation';
    },
  },
  {
    name: 'rotate/end-overlap',
    promise: 'ends only the old secret early',
    why: 'The user ends the overlap when no app uses the old secret anymore.',
    remedy: 'End the old secret, and keep the new one.',
    culprit: 'adapter or api',
    appliesTo: (api) => canTry(api) && api.endOverlap !== undefined,
    async look(harness) {
      const { token, old, made, hint, intentKey } = await rotated(harness);
      await harness.ending(() => harness.api.acknowledge?.(token.id, intentKey));
      const ending = await harness.ending(() => harness.api.endOverlap?.(token.id, { hint }));
      if (ending.how !== 'gave') return `endOverlap of a stored secret ${endingText(ending)}`;
      if (await works(harness, old)) return 'The old secret still works after the end of the overlap';
      return (await works(harness, made)) ? undefined : 'The new secret does not work after the end of the overlap';
    },
  },
  {
    name: 'rotate/hint',
    promise:
      'rejects a call with "conflict" if it would end a rotation that the user has not seen, and returns the current token',
    why: 'The request can wait for a sign-in while another window rotates the token and stores the new secret.',
    remedy: 'Send `hint`, compare it with the current secret, and pass the current token as `token` of the error.',
    culprit: 'adapter or api',
    appliesTo: (api) => canTry(api) && (api.endOverlap ?? api.cancelRotation) !== undefined,
    async look(harness) {
      const { token, old, made, hint, intentKey } = await rotated(harness);
      if (token.hint === undefined || hint === token.hint) throw new Undeclared('hint');
      await harness.ending(() => harness.api.acknowledge?.(token.id, intentKey));
      for (const method of ['endOverlap', 'cancelRotation'] as const) {
        const ending = await harness.ending(() => harness.api[method]?.(token.id, { hint: token.hint }));
        const fault = harness.api[method] && faultOfLate(method, token.id, ending);
        if (fault) return fault;
      }
      const isKept = (await works(harness, old)) && (await works(harness, made));
      return isKept ? undefined : 'A call that was rejected ended a secret of the rotation';
    },
  },
  {
    name: 'rotate/reason',
    promise: 'keeps the reason of a rotation in its event',
    why: 'The page asks for the reason, and shows it in the activity of the token.',
    remedy: 'Send `reason` with the rotation, and map it to the `rotated` event.',
    culprit: 'adapter or api',
    appliesTo: (api) => canRotate(api) && api.listEvents !== undefined,
    async look(harness) {
      const { token } = await harness.makeFor('rotate');
      const call = { overlap: 0, intentKey: harness.newIntent(), reason: 'Found in a log.' };
      const rotation = await rotate(harness, token.id, call);
      if (rotation.how !== 'gave') return `rotateToken with a reason ${endingText(rotation)}`;
      return reasonFault(harness, token.id, { kind: 'rotated', reason: call.reason });
    },
  },
  {
    name: 'rotate/revoked',
    promise: 'rejects the rotation of a revoked token with "conflict"',
    why: 'The page would show a secret that doesn’t work.',
    remedy: 'Rotate only active tokens, and throw "conflict" for the others.',
    culprit: 'adapter or api',
    appliesTo: (api) => canRotate(api) && canRevoke(api) && api.revocation !== 'deletes',
    async look(harness) {
      const { token } = await harness.makeFor('rotate', 'revoke');
      await harness.ending(() => harness.api.revokeToken?.(token.id));
      const ending = await rotate(harness, token.id, { overlap: 0, intentKey: harness.newIntent() });
      return codeOf(ending) === 'conflict' ? undefined : `rotateToken of a revoked token ${endingText(ending)}`;
    },
  },
  {
    name: 'rotate/stranger',
    promise: 'lets no other workspace rotate a token',
    why: 'The stranger would receive a working secret.',
    remedy: 'Look up tokens only in the workspace of the session, and respond with 404 to all others.',
    culprit: 'api',
    appliesTo: canRotate,
    async look(harness) {
      const { stranger } = harness.subject;
      if (!stranger)
        throw new Unchecked('Give the setup a `stranger`: the same adapter, signed in to another workspace.');
      const { token } = await harness.makeFor('rotate');
      const call = { overlap: 0, intentKey: harness.newIntent() };
      const ending = await rotate(harness, token.id, call, stranger);
      return ending.how === 'gave' ? 'A user of another workspace rotated the token' : undefined;
    },
  },
];
