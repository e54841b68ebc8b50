import { answerFault } from '@tokenwright/core/api';
import { type Check, canGet, canRevoke, deletes } from '../check.ts';
import { codeOf, endingText } from '../harness/ending.ts';
import { quote } from '../harness/quote.ts';

const fields = ['id', 'name', 'tokenType', 'permissions', 'resources', 'createdAt', 'expiresAt'] as const;

export const getChecks: readonly Check[] = [
  {
    name: 'get/same-token',
    promise: 'returns a single token as it was created',
    why: 'The page reads a token after a lost answer, and reports the result by it.',
    remedy: 'Map the token in the function that maps it for the list.',
    culprit: 'adapter',
    appliesTo: canGet,
    async look(harness) {
      const { token } = await harness.make();
      const ending = await harness.ending(() => harness.api.getToken?.(token.id));
      if (ending.how !== 'gave') return `getToken of a new token ${endingText(ending)}`;
      const fault = answerFault('getToken', ending.answer);
      if (fault !== undefined || !ending.answer) return `getToken returned an invalid answer: ${fault}`;
      const got = ending.answer;
      const field = fields.find((name) => JSON.stringify(token[name]) !== JSON.stringify(got[name]));
      return (
        field && `\`${field}\` was ${quote(token[field])} after the create, and getToken returned ${quote(got[field])}`
      );
    },
  },
  {
    name: 'get/unknown-id',
    promise: 'rejects an unknown id with "not-found"',
    why: 'The page treats "not-found" as proof that the token is gone, and any other failure as an open question.',
    remedy: 'Map the 404 of this route to "not-found".',
    culprit: 'adapter',
    appliesTo: canGet,
    async look(harness) {
      const ending = await harness.ending(() => harness.api.getToken?.('contract-no-such-token'));
      return codeOf(ending) === 'not-found' ? undefined : `getToken of an unknown id ${endingText(ending)}`;
    },
  },
  {
    name: 'get/revoked',
    promise: 'returns the new status after a revocation',
    why: 'After a lost answer to a revocation, the page reads the token to learn whether it still works.',
    remedy: 'Read the token from the database that the revocation writes, without a cache.',
    culprit: 'adapter or api',
    appliesTo: (api) => canGet(api) && canRevoke(api),
    async look(harness) {
      const { token } = await harness.make();
      await harness.ending(() => harness.api.revokeToken?.(token.id));
      const ending = await harness.ending(() => harness.api.getToken?.(token.id));
      if (deletes(harness.api) && codeOf(ending) === 'not-found') return undefined;
      const status = ending.how === 'gave' ? ending.answer?.status : undefined;
      return status === 'revoked' ? undefined : `After a revocation, getToken ${endingText(ending)}`;
    },
  },
];
