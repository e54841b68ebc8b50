import { answerFault } from '@tokenwright/core/api';
import { type Check, canGet, canRevoke, deletes, type Observation } from '../check.ts';
import { changedField, unsent } from '../harness/changedField.ts';
import { codeOf, endingText, statusOf } from '../harness/ending.ts';
import { quote } from '../harness/quote.ts';

export const getChecks: readonly Check[] = [
  {
    name: 'get/same-token',
    promise: 'returns a single token as it was created',
    why: 'After a lost response, the page reads the token to learn the result.',
    remedy: 'Map the token in the function that maps it for the list.',
    culprit: 'adapter',
    appliesTo: canGet,
    async look(harness) {
      const { token } = await harness.make();
      const ending = await harness.ending(() => harness.api.getToken?.(token.id));
      if (ending.how !== 'gave') return `getToken of a new token ${endingText(ending)}`;
      const fault = answerFault('getToken', ending.answer);
      if (fault !== undefined || !ending.answer) return `getToken returned an invalid response: ${fault}`;
      const got = ending.answer;
      const field = changedField(token, got);
      if (!field) return undefined;
      const seen = `\`${field}\` was ${quote(token[field])} after the create, and getToken returned ${quote(got[field])}`;
      return { seen, ...unsent(field, got) };
    },
  },
  {
    name: 'get/unknown-id',
    promise: 'rejects an unknown id with "not-found"',
    why: 'Only "not-found" proves to the page that the token is gone. After other failures, the page asks again.',
    remedy: 'Map the 404 of this route to "not-found".',
    culprit: 'adapter',
    appliesTo: canGet,
    async look(harness) {
      const id = await harness.unknownId();
      const ending = await harness.ending(() => harness.api.getToken?.(id));
      if (codeOf(ending) === 'not-found') return undefined;
      const seen = `getToken of the unknown id ${quote(id)} ${endingText(ending)}`;
      const status = statusOf(ending);
      return status === undefined || status === 404 ? seen : { seen, ...otherStatus(status) };
    },
  },
  {
    name: 'get/revoked',
    promise: 'returns the new status after a revocation',
    why: 'After a lost response to a revocation, the page reads the token to learn whether it still works.',
    remedy: 'Read the token from the database that the revocation writes, without a cache.',
    culprit: 'adapter or api',
    appliesTo: (api) => canGet(api) && canRevoke(api),
    async look(harness) {
      const { token } = await harness.makeFor('revoke');
      await harness.ending(() => harness.api.revokeToken?.(token.id));
      const ending = await harness.ending(() => harness.api.getToken?.(token.id));
      if (deletes(harness.api) && codeOf(ending) === 'not-found') return undefined;
      const status = ending.how === 'gave' ? ending.answer?.status : undefined;
      return status === 'revoked' ? undefined : `After a revocation, getToken ${endingText(ending)}`;
    },
  },
];

function otherStatus(status: number): Partial<Observation> {
  if (status >= 500)
    return {
      culprit: 'api',
      remedy: `Respond with 404 instead of ${status}, which doesn’t prove that the token is gone.`,
    };
  return { remedy: `Map this ${status} with \`codes: { ${status}: { code: 'not-found' } }\` of \`getToken\`.` };
}
