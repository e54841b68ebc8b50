type Match = (scalar: unknown) => boolean;

export interface Trace {
  /** Omitted if the call returned no value. */
  readonly isReturned?: Match;
  readonly isRight: Match;
  /** If omitted, the API chooses the value. */
  readonly isAsked?: Match;
}

export function textTrace(returned: unknown, asked: string): Trace {
  const isAsked: Match = (scalar) => scalar === asked;
  const isReturned: Match = (scalar) => scalar === returned;
  return { ...(typeof returned === 'string' && { isReturned }), isRight: isAsked, isAsked };
}

export function instantTrace(
  returned: unknown,
  isRight: (instant: number) => boolean,
  asked?: readonly unknown[],
): Trace {
  const instant = typeof returned === 'string' ? Date.parse(returned) : Number.NaN;
  const isRightInstant: Match = (scalar) => instantsOf(scalar).some(isRight);
  return {
    ...(!Number.isNaN(instant) && {
      isReturned: (scalar) => instantsOf(scalar).some((each) => isClose(each, instant)),
    }),
    isRight: isRightInstant,
    ...(asked && { isAsked: (scalar) => asked.includes(scalar) || isRightInstant(scalar) }),
  };
}

function instantsOf(scalar: unknown): readonly number[] {
  const number = typeof scalar === 'string' && /^\d+$/.test(scalar) ? Number(scalar) : scalar;
  if (typeof number === 'number') return [number, number * 1000];
  return typeof scalar === 'string' ? [Date.parse(scalar)] : [];
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) < 1000;
}
