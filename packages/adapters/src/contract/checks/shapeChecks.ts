import { type ApiMethod, apiMethods, idempotencyShape, portMethods, revocationShape } from '@tokenwright/core/api';
import type { Check } from '../check.ts';
import { type Ending, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { quote } from '../harness/quote.ts';

type OptionalMethod = Exclude<ApiMethod, 'loadOptions' | 'createToken'>;

/** The check that notices a method that always fails. */
export const checkOfMethod = {
  rotateToken: 'rotate/revoked',
  endOverlap: 'rotate/end-overlap',
  cancelRotation: 'rotate/cancel',
  updateToken: 'edit/applies',
  renewToken: 'renew/applies',
  transferToken: 'transfer/applies',
  restoreToken: 'restore/active',
  decideRequest: 'requests/closed',
  claimToken: 'requests/closed',
  withdrawRequest: 'requests/closed',
  listEvents: 'events/history',
} as const satisfies { readonly [Method in OptionalMethod]?: string };

type Call = (() => unknown) | '' | false | undefined;

async function callAll(harness: Harness): Promise<readonly (readonly [string, Ending<unknown>])[]> {
  const { api } = harness;
  const { token, intentKey, secret } = await harness.make();
  const isRevocable = token.can?.revoke?.allowed !== false;
  const type = (await harness.options()).tokenTypes.find(({ resources }) => resources)?.resources?.type;
  const calls: Readonly<Record<Exclude<OptionalMethod, keyof typeof checkOfMethod>, Call>> = {
    searchResources: type && api.searchResources && (() => api.searchResources?.({ type, query: '' })),
    listTokens: api.listTokens && (() => api.listTokens?.({})),
    findByIntent: api.findByIntent && (() => api.findByIntent?.(intentKey)),
    acknowledge: api.acknowledge && (() => api.acknowledge?.(token.id, intentKey)),
    getToken: api.getToken && (() => api.getToken?.(token.id)),
    checkName: harness.isNamed && api.checkName && (() => api.checkName?.(token.name)),
    verifyToken: secret && api.verifyToken && (() => api.verifyToken?.(secret)),
    revokeToken: isRevocable && api.revokeToken && (() => api.revokeToken?.(token.id)),
  };
  const endings: (readonly [string, Ending<unknown>])[] = [];
  for (const [name, call] of Object.entries(calls)) {
    if (call) endings.push([name, await harness.ending<unknown>(call)]);
  }
  return endings;
}

export const shapeChecks: readonly Check[] = [
  {
    name: 'shape/idempotency',
    promise: "declares the API's response to a repeated intent",
    why: 'The page retries a lost create only if the API replays intents; a wrong value makes a second token.',
    remedy: 'Set `idempotency` to "replays-secret", "replays-id" or "none".',
    culprit: 'adapter',
    async look({ api: { idempotency } }) {
      const isKnown = idempotencyShape(idempotency, '') === undefined;
      return isKnown ? undefined : `\`idempotency\` is ${quote(idempotency)}`;
    },
  },
  {
    name: 'shape/revocation',
    promise: 'declares whether the API keeps or deletes revoked tokens',
    why: 'The page uses it to explain a revocation, and to decide whether a missing token was revoked.',
    remedy: "Set `revocation` to 'keeps' or 'deletes', or leave it out for 'keeps'.",
    culprit: 'adapter',
    async look({ api: { revocation } }) {
      const isKnown = revocation === undefined || revocationShape(revocation, '') === undefined;
      return isKnown ? undefined : `\`revocation\` is ${quote(revocation)}`;
    },
  },
  {
    name: 'shape/methods',
    promise: 'has only methods that are functions',
    why: 'The page shows a feature if its method exists, and then calls it.',
    remedy: "Leave the property out if the API can't do it; don't set it to null or false.",
    culprit: 'adapter',
    async look({ api }) {
      const promised = apiMethods.filter((name) => name in api || portMethods[name].isRequired);
      const odd = promised.find((name) => typeof api[name] !== 'function');
      return odd && `\`${odd}\` is ${quote(api[odd])} and not a function`;
    },
  },
  {
    name: 'shape/no-stubs',
    promise: 'has no method that always fails',
    why: 'The page offers the feature of each method, and the user would see the failure.',
    remedy: 'Correct the method: the rejection gives the reason. Remove it only if the API lacks the feature.',
    culprit: 'adapter',
    async look(harness) {
      const stub = (await callAll(harness)).find(([, ending]) => ending.how !== 'gave');
      return stub && `\`${stub[0]}\` exists, but ${endingText(stub[1])} when the suite called it with valid arguments`;
    },
  },
];
