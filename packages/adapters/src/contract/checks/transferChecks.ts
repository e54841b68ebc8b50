import type { TokenApi } from '@tokenwright/core';
import { type Check, canRevoke } from '../check.ts';
import { codeOf, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { quote } from '../harness/quote.ts';
import { Undeclared } from '../harness/unchecked.ts';

const canTransfer = (api: TokenApi): boolean => api.transferToken !== undefined;
const why = 'The page names the new owner, with whose rights the token then acts.';

async function otherOwner(harness: Harness, ...acts: readonly 'revoke'[]) {
  const { owners = [] } = await harness.options();
  if (owners.length === 0) throw new Undeclared('owners');
  const made = await harness.makeFor('transfer', ...acts);
  const owner = owners.find(({ id }) => id !== made.token.owner?.id);
  if (!owner) throw new Undeclared('a second owner');
  return { ...made, owner };
}

export const transferChecks: readonly Check[] = [
  {
    name: 'transfer/applies',
    promise: 'gives a token another owner, and returns it',
    why,
    remedy: 'Send `owner`, and map the response as for the list, with `owner`.',
    culprit: 'adapter or api',
    appliesTo: canTransfer,
    async look(harness) {
      const { token, owner } = await otherOwner(harness);
      const ending = await harness.ending(() => harness.api.transferToken?.(token.id, { owner: owner.id }));
      if (ending.how !== 'gave' || !ending.answer) return `transferToken to an offered owner ${endingText(ending)}`;
      const { id } = ending.answer.owner ?? {};
      return id === owner.id
        ? undefined
        : `transferToken to ${quote(owner.id)} returned a token with the owner ${quote(id)}`;
    },
  },
  {
    name: 'transfer/unknown-owner',
    promise: 'rejects an owner that the options don’t contain, with "invalid"',
    why: 'Otherwise, a token could act for a stranger.',
    remedy: 'Check the owner against the offered owners. Throw "invalid".',
    culprit: 'adapter or api',
    appliesTo: canTransfer,
    async look(harness) {
      const { token, owner } = await otherOwner(harness);
      const ending = await harness.ending(() =>
        harness.api.transferToken?.(token.id, { owner: `${owner.id}-unknown` }),
      );
      return codeOf(ending) === 'invalid' ? undefined : `transferToken to an unknown owner ${endingText(ending)}`;
    },
  },
  {
    name: 'transfer/revoked',
    promise: 'rejects a transfer of a revoked token with "conflict"',
    why: 'The page would say that the token works for its new owner.',
    remedy: 'Throw "conflict" for a token that is neither active nor `owner-gone`.',
    culprit: 'adapter or api',
    appliesTo: (api) => canTransfer(api) && canRevoke(api) && api.revocation !== 'deletes',
    async look(harness) {
      const { token, owner } = await otherOwner(harness, 'revoke');
      await harness.ending(() => harness.api.revokeToken?.(token.id));
      const ending = await harness.ending(() => harness.api.transferToken?.(token.id, { owner: owner.id }));
      const code = codeOf(ending);
      return code === 'conflict' || code === 'forbidden'
        ? undefined
        : `transferToken of a revoked token ${endingText(ending)}`;
    },
  },
];
