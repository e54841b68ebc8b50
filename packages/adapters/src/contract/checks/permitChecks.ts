import type { TokenApi } from '@tokenwright/core';
import { type Check, canRevoke } from '../check.ts';
import { codeOf, endingText } from '../harness/ending.ts';
import { Undeclared } from '../harness/unchecked.ts';

export const permitChecks: readonly Check[] = [
  {
    name: 'permits/reason',
    promise: 'gives a reason for each right that the user lacks',
    why: "The page disables the action, and the user can't learn why.",
    remedy: 'Add a `reason` to each permit whose `allowed` is false.',
    culprit: 'adapter or api',
    async look(harness) {
      const { canCreate } = await harness.options();
      const { can } = (await harness.make()).token;
      const permits = Object.entries({ create: canCreate, ...can });
      const bare = permits.find(([, permit]) => permit && !permit.allowed && !permit.reason?.trim());
      if (permits.every(([, permit]) => permit === undefined)) throw new Undeclared('permits');
      return bare && `The permit \`${bare[0]}\` is denied without a reason`;
    },
  },
  {
    name: 'permits/create',
    promise: 'declares that this user can create tokens, if they can',
    why: 'The page hides the wizard from this user.',
    remedy: 'Derive `canCreate` from the rule that createToken enforces.',
    culprit: 'adapter or api',
    async look(harness) {
      const { canCreate } = await harness.options();
      if (canCreate === undefined) throw new Undeclared('canCreate');
      const ending = await harness.send(harness.request());
      const isMade = ending.how === 'gave';
      if (isMade === canCreate.allowed) return undefined;
      return `\`canCreate.allowed\` is ${canCreate.allowed}, and createToken ${isMade ? 'made a token' : endingText(ending)}`;
    },
  },
  {
    name: 'permits/revoke',
    promise: 'enforces the right to revoke that it declares',
    why: 'The page hides the button, and a user can still send the request.',
    remedy: 'Check the right in the API, and map its response to "forbidden".',
    culprit: 'adapter or api',
    appliesTo: (api: TokenApi) => canRevoke(api),
    async look(harness) {
      const { token } = await harness.make();
      const permit = token.can?.revoke;
      if (!permit) throw new Undeclared('can.revoke');
      const ending = await harness.ending(() => harness.api.revokeToken?.(token.id));
      const isRevoked = ending.how === 'gave';
      if (isRevoked === permit.allowed)
        return isRevoked || codeOf(ending) === 'forbidden' ? undefined : wrongCode(ending);
      return `\`can.revoke.allowed\` is ${permit.allowed}, and revokeToken ${isRevoked ? 'revoked the token' : endingText(ending)}`;
    },
  },
];

function wrongCode(ending: Parameters<typeof endingText>[0]): string {
  return `The user can't revoke the token, and revokeToken ${endingText(ending)} instead of "forbidden"`;
}
