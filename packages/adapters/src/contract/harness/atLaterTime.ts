import { JITTER } from './isSameInstant.ts';

const LATER = JITTER + 1_000;

type Advance = ((milliseconds: number) => unknown) | undefined;

export async function atLaterTime<Answer>(advance: Advance, call: () => Promise<Answer>, times = 1): Promise<Answer> {
  if (advance) {
    await advance(LATER);
    return call();
  }
  const Real = globalThis.Date;
  globalThis.Date = movedDate(Real, times * LATER);
  try {
    return await call();
  } finally {
    globalThis.Date = Real;
  }
}

function movedDate(Real: DateConstructor, by: number): DateConstructor {
  return new Proxy(Real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [Real.now() + by] : given, newTarget),
    get: (target, name, receiver) => (name === 'now' ? () => Real.now() + by : Reflect.get(target, name, receiver)),
  });
}
