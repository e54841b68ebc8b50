const LATER = 1_500;

export async function later<Answer>(
  advance: ((milliseconds: number) => unknown) | undefined,
  call: () => Promise<Answer>,
): Promise<Answer> {
  if (advance) {
    await advance(LATER);
    return call();
  }
  const Real = globalThis.Date;
  globalThis.Date = movedDate(Real);
  try {
    return await call();
  } finally {
    globalThis.Date = Real;
  }
}

function movedDate(Real: DateConstructor): DateConstructor {
  return new Proxy(Real, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [Real.now() + LATER] : given, newTarget),
    get: (target, name, receiver) => (name === 'now' ? () => Real.now() + LATER : Reflect.get(target, name, receiver)),
  });
}
