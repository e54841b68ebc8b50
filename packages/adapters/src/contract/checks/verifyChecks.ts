import { answerFault } from '@tokenwright/core/api';
import { type Check, canRevoke, canVerify } from '../check.ts';
import { endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { newHex } from '../harness/newHex.ts';

async function verified(harness: Harness, secret: string, works: boolean): Promise<string | undefined> {
  const ending = await harness.ending(() => harness.api.verifyToken?.(secret));
  if (ending.how !== 'gave') return endingText(ending);
  const fault = answerFault('verifyToken', ending.answer);
  if (fault !== undefined) return `returned an invalid response: ${fault}`;
  return ending.answer?.works === works ? undefined : `returned \`works: ${ending.answer?.works}\``;
}

export const verifyChecks: readonly Check[] = [
  {
    name: 'verify/works',
    promise: 'confirms a new secret',
    why: 'The page tells the user to try the secret before they store it.',
    remedy: 'Send the secret unchanged, and map a success to `{ works: true }`.',
    culprit: 'adapter or api',
    appliesTo: canVerify,
    async look(harness) {
      const { secret } = await harness.makeWithSecret();
      const seen = await verified(harness, secret, true);
      return seen && `verifyToken of a new secret ${seen}`;
    },
  },
  {
    name: 'verify/unknown',
    promise: 'reports that an unknown secret does not work',
    why: 'The user would trust a secret that doesn’t work.',
    remedy:
      "Map the API's status for such a secret, such as 401 or 403, to `{ works: false }`. In `createRestApi`, list it in `rejects`.",
    culprit: 'adapter or api',
    appliesTo: canVerify,
    async look(harness) {
      const { secret } = await harness.makeWithSecret();
      const unknown = newHex(20);
      harness.hidden.push(unknown);
      const seen = await verified(harness, `${secret.slice(0, 4)}${unknown}`, false);
      return seen && `verifyToken of an unknown secret ${seen}`;
    },
  },
  {
    name: 'verify/revoked',
    promise: 'reports that a revoked secret does not work',
    why: 'The user checks that a leaked secret no longer works.',
    remedy: 'Verify against the database that the revocation writes, without a cache.',
    culprit: 'adapter or api',
    appliesTo: (api) => canVerify(api) && canRevoke(api),
    async look(harness) {
      const { token, secret } = await harness.makeWithSecret('revoke');
      await harness.ending(() => harness.api.revokeToken?.(token.id));
      const seen = await verified(harness, secret, false);
      return seen && `verifyToken of a revoked secret ${seen}`;
    },
  },
];
