import { TokenApiError } from '@tokenwright/core';

export type Fault = (right: () => Promise<unknown>) => unknown;

const TEN_MEGABYTES = 'x'.repeat(10_000_000);

const numbered: Fault = async (right) => changed(await right(), (text) => (/^\d{4}-\d\d-\d\dT/.test(text) ? 0 : text));

const spacesForSecret: Fault = async (right) =>
  changed(await right(), (text, name) => (name === 'secret' ? ' '.repeat(40) : text));

const huge: Fault = async (right) =>
  changed(await right(), (text, name) => (name === 'name' || name === 'label' ? TEN_MEGABYTES : text));

const cyclic: Fault = async (right) => {
  const answer = await right();
  if (typeof answer !== 'object' || answer === null) return answer;
  const round: Record<string, unknown> = { ...answer };
  round.self = round;
  if (Array.isArray(round.items)) round.items = round.items.map((item) => ({ ...item, self: round }));
  return round;
};

const repeatedCursor: Fault = async (right) => ({ ...((await right()) as object), nextCursor: 'again' });

const twice: Fault = (right) => ({
  // biome-ignore lint/suspicious/noThenProperty: that is what is wrong with it
  then(resolve: (value: unknown) => void, reject: (reason: unknown) => void) {
    resolve(right());
    resolve(undefined);
    reject('and then it failed');
  },
});

const throwing = (cause: unknown): Fault => {
  return () => {
    throw cause;
  };
};

export const faults = {
  'throws a string': throwing('no'),
  'throws nothing': throwing(undefined),
  'rejects with a TypeError': () => Promise.reject(new TypeError('Failed to fetch')),
  'rejects with a string after it was done': async (right) => right().then(() => Promise.reject('late')),
  'throws a code that there is not': throwing(new TokenApiError('teapot' as never)),
  'throws issues that are none': throwing(new TokenApiError('invalid', { issues: 'name' as never })),
  'throws 10 MB': throwing(new TokenApiError('invalid', { detail: TEN_MEGABYTES })),
  'never settles': () => new Promise(() => undefined),
  'never settles after it was done': (right) => right().then(() => new Promise(() => undefined)),
  'settles twice': twice,
  'answers undefined': async () => undefined,
  'answers null after it was done': (right) => right().then(() => null),
  'answers HTML': async () => '<!doctype html><h1>Bad gateway</h1>',
  'answers HTML after it was done': (right) => right().then(() => '<!doctype html>'),
  'answers a number': async () => 0,
  'answers an empty object': async () => ({}),
  'answers an array': async () => [],
  'gives numbers for dates': numbered,
  'gives a secret of spaces': spacesForSecret,
  'gives 10 MB': huge,
  'gives a cycle': cyclic,
  'gives a cursor that repeats': repeatedCursor,
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];

function changed(value: unknown, change: (text: string, name: string) => unknown, name = ''): unknown {
  if (typeof value === 'string') return change(value, name);
  if (Array.isArray(value)) return value.map((item) => changed(item, change, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner, change, key)]));
}
