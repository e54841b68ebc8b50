import type { Token, TokenRequest } from '@tokenwright/core';
import type { Check, Observation } from '../check.ts';
import { differingGrants } from '../harness/differingGrants.ts';
import { endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { isSameScope } from '../harness/isSameScope.ts';
import { quote } from '../harness/quote.ts';
import { readings } from '../harness/readings.ts';
import { Unchecked } from '../harness/unchecked.ts';

export const requestChecks: readonly Check[] = [
  {
    name: 'create/each-request',
    promise: 'creates a token for each given request, with its type, permissions and resources',
    why: 'An adapter can be right for one token type, and create tokens with other rights for the others.',
    remedy:
      'Send these parts of each request, and map them back in every response, with strings as ids. Return `permissions: []` for a type with `permissions: "none"`.',
    culprit: 'adapter or api',
    async look(harness) {
      const given = harness.requests;
      for (const each of given) {
        const seen = await differenceAfter(harness, each);
        if (seen !== undefined) return seen;
      }
      const missing = (await offeredTypes(harness)).filter((type) =>
        given.every(({ tokenType }) => tokenType !== type),
      );
      if (missing.length === 0) return undefined;
      throw new Unchecked(`Add a request with each of these token types to \`otherRequests\`: ${missing.join(', ')}.`);
    },
  },
];

async function offeredTypes(harness: Harness): Promise<readonly string[]> {
  const { tokenTypes } = await harness.options();
  const canLimit = harness.api.searchResources !== undefined;
  return tokenTypes.filter(({ resources }) => canLimit || !resources).map(({ id }) => id);
}

async function differenceAfter(harness: Harness, given: TokenRequest): Promise<Observation | undefined> {
  const request = harness.isNamed ? { ...given, name: harness.request().name } : given;
  const ending = await harness.send(request);
  if (ending.how !== 'gave') {
    return {
      seen: `createToken of a given request with the type ${quote(given.tokenType)} ${endingText(ending)}`,
      remedy: 'Give only requests that the API accepts. If it should accept this request, correct `createToken`.',
    };
  }
  for (const [method, token] of await readings(harness, 'createToken', ending.answer.token)) {
    const difference = differenceOf(method, token, request);
    if (difference) return { ...difference, seen: `${difference.seen} in the response of ${method}` };
  }
  return undefined;
}

function differenceOf(method: string, token: Token, request: TokenRequest): Observation | undefined {
  const { tokenType, permissions, resources } = request;
  const asked = (wanted: unknown, found: unknown) => ({
    seen: `${quote(wanted)} was asked for, and the token has ${quote(found)}`,
  });
  if (tokenType !== undefined && token.tokenType !== tokenType) return asked(tokenType, token.tokenType);
  const isUnlisted = method !== 'createToken' && token.permissions === undefined;
  const differing = permissions && !isUnlisted && differingGrants(permissions, token.permissions ?? []);
  if (differing) return differing;
  if (resources === undefined) return undefined;
  return isSameScope(token.resources, resources) ? undefined : asked(resources, token.resources ?? 'no limit');
}
