import { apiMethods, type BuiltMethod, idempotencyShape, portMethods } from '@tokenwright/core/api';
import type { Bench } from '../bench/bench.ts';
import { type Ending, endingText } from '../bench/ending.ts';
import { quote } from '../bench/quote.ts';
import type { Check } from '../check.ts';

type OptionalMethod = Exclude<BuiltMethod, 'loadOptions' | 'createToken' | 'verifyToken'>;

async function callAll(bench: Bench): Promise<readonly (readonly [string, Ending<unknown>])[]> {
  const { api } = bench;
  const { token, intentKey } = await bench.make();
  const type = (await bench.options()).tokenTypes.find(({ resources }) => resources)?.resources?.type;
  const calls: Readonly<Record<OptionalMethod, (() => unknown) | '' | undefined>> = {
    searchResources: type && api.searchResources && (() => api.searchResources?.({ type, query: '' })),
    listTokens: api.listTokens && (() => api.listTokens?.({})),
    findByIntent: api.findByIntent && (() => api.findByIntent?.(intentKey)),
    acknowledge: api.acknowledge && (() => api.acknowledge?.(token.id, intentKey)),
    getToken: api.getToken && (() => api.getToken?.(token.id)),
    checkName: api.checkName && (() => api.checkName?.(token.name)),
    revokeToken: api.revokeToken && (() => api.revokeToken?.(token.id)),
  };
  const endings: (readonly [string, Ending<unknown>])[] = [];
  for (const [name, call] of Object.entries(calls)) {
    if (call) endings.push([name, await bench.ending<unknown>(call)]);
  }
  return endings;
}

export const shapeChecks: readonly Check[] = [
  {
    name: 'shape/idempotency',
    promise: 'says what the API does when the same intent comes twice',
    why: 'From this the page knows whether a lost answer may be asked for again, or whether that would make a second token.',
    remedy: 'Set `idempotency` to "replays-secret", "replays-id" or "none".',
    async look({ api: { idempotency } }) {
      const isKnown = idempotencyShape(idempotency, '') === undefined;
      return isKnown ? undefined : `\`idempotency\` is ${quote(idempotency)}`;
    },
  },
  {
    name: 'shape/methods',
    promise: 'has methods that can be called, and no others',
    why: 'The page shows what a method is needed for wherever the method is there, and would call what cannot be called.',
    remedy: 'Leave the property out where the API cannot do it; do not set it to null or false.',
    async look({ api }) {
      const promised = apiMethods.filter((name) => name in api || portMethods[name].isRequired);
      const odd = promised.find((name) => typeof api[name] !== 'function');
      return odd && `\`${odd}\` is ${quote(api[odd])} and not a function`;
    },
  },
  {
    name: 'shape/no-stubs',
    promise: 'leaves out what the API cannot do, instead of failing when it is asked',
    why: 'What needs a missing method is hidden. What needs a method that always fails is offered, and breaks in the person’s hands.',
    remedy: 'Remove the method from the adapter, or make it work.',
    async look(bench) {
      const stub = (await callAll(bench)).find(([, ending]) => ending.how !== 'gave');
      return stub && `\`${stub[0]}\` is there, and ${endingText(stub[1])} when it was called properly`;
    },
  },
];
