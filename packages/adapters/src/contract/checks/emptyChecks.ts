import type { Token, TokenRequest } from '@tokenwright/core';
import type { TokenChanges } from '@tokenwright/core/api';
import { type Check, canSearch, type Observation } from '../check.ts';
import { edit, isEditable } from '../harness/editFault.ts';
import type { Harness } from '../harness/harness.ts';
import { isSameScope } from '../harness/isSameScope.ts';
import { offered, withResources } from '../harness/offered.ts';
import { quote } from '../harness/quote.ts';
import { readings } from '../harness/readings.ts';
import { refusalFault } from '../harness/refusalFault.ts';
import { Undeclared } from '../harness/unchecked.ts';

type Empty = Pick<TokenChanges, 'permissions' | 'resources'>;

const noPermissions: Empty = { permissions: [] };

const noResources: Empty = { resources: { mode: 'selected', ids: [] } };

async function emptyFault(harness: Harness, given: TokenRequest, empty: Empty): Promise<Observation | undefined> {
  const ending = await harness.send(harness.request(empty, given));
  const call = `createToken with ${quote(empty)}`;
  const fault =
    ending.how === 'gave'
      ? await excess(harness, ending.answer.token, { given, empty, call })
      : refusalFault(ending, call);
  return fault ?? editedFault(harness, given, empty);
}

async function editedFault(harness: Harness, given: TokenRequest, empty: Empty): Promise<Observation | undefined> {
  if (!harness.api.updateToken) return undefined;
  const { token } = await harness.makeGiven(given);
  if (!isEditable(token)) return undefined;
  const ending = await edit(harness, token, empty);
  const call = `updateToken with ${quote(empty)}`;
  if (ending.how !== 'gave' || !ending.answer) return refusalFault(ending, call);
  return excess(harness, ending.answer, { given, empty, call });
}

interface Emptied {
  readonly given: TokenRequest;
  readonly empty: Empty;
  readonly call: string;
}

async function excess(
  harness: Harness,
  token: Token,
  { given, empty, call }: Emptied,
): Promise<Observation | undefined> {
  for (const [method, found] of await readings(harness, call.split(' ')[0] ?? '', token)) {
    const { permissions = [], resources, tokenType } = found;
    const isMore = empty.permissions ? permissions.length > 0 : !isSameScope(resources, empty.resources);
    if (isMore) {
      const part = empty.permissions ? 'permissions' : 'resources';
      return { seen: `${call} left a token whose \`${part}\` are ${quote(found[part])} in the response of ${method}` };
    }
    if (given.tokenType !== undefined && tokenType !== given.tokenType)
      return { seen: `${call} left a token of the type ${quote(tokenType)} in the response of ${method}` };
  }
  return undefined;
}

const remedy = (part: string) =>
  `Before you send a request, throw "invalid" with an issue at ${part}. Send the API's value for "all" only if the ` +
  'request asks for all.';

export const emptyChecks: readonly Check[] = [
  {
    name: 'refuses/empty-permissions',
    promise: 'never turns an empty choice of permissions into more permissions',
    why: 'Many APIs read an empty list as full access.',
    remedy: remedy('`permissions.grants`'),
    culprit: 'adapter or api',
    async look(harness) {
      harness.needs('permissions');
      const given = harness.requests.filter(({ permissions = [] }) => permissions.length > 0);
      if (given.length === 0) throw new Undeclared('permissions of the request');
      for (const each of given) {
        const fault = await emptyFault(harness, each, noPermissions);
        if (fault) return fault;
      }
      return undefined;
    },
  },
  {
    name: 'refuses/empty-resources',
    promise: 'never turns an empty choice of resources into all resources',
    why: 'Many APIs read an empty list as all resources, so the token works on each of them.',
    remedy: remedy('`access.resources`'),
    culprit: 'adapter or api',
    appliesTo: canSearch,
    async look(harness) {
      await harness.needsResources();
      const limited = harness.requests.filter(({ resources }) => resources?.mode === 'selected');
      const derived = limited.length > 0 ? [] : [harness.request(await offered(harness, withResources))];
      for (const each of [...limited, ...derived]) {
        const fault = await emptyFault(harness, each, noResources);
        if (fault) return fault;
      }
      return undefined;
    },
  },
];
