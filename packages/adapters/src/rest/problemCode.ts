import type { TokenApiErrorCode } from '@tokenwright/core';

/** What an API's own error code means to the port. */
export interface ProblemCode {
  readonly code: TokenApiErrorCode;
  /** The step and the field that are to blame, such as `name.name`. */
  readonly field?: `${string}.${string}`;
  /** The sentence beside the field. @default the API's own `detail` */
  readonly message?: string;
}

/** Codes of the wire contract. Only `not-found` is not the port's: what was named is not there. */
const wireCodes: Readonly<Record<TokenApiErrorCode | 'not-found', TokenApiErrorCode>> = {
  invalid: 'invalid',
  unauthenticated: 'unauthenticated',
  'reauthentication-required': 'reauthentication-required',
  forbidden: 'forbidden',
  conflict: 'conflict',
  policy: 'policy',
  quota: 'quota',
  'rate-limited': 'rate-limited',
  unavailable: 'unavailable',
  'unknown-outcome': 'unknown-outcome',
  'options-changed': 'options-changed',
  'not-found': 'invalid',
};
const usualCodes = new Map<unknown, TokenApiErrorCode>(Object.entries(wireCodes));

/** Statuses that turn a request away before it is acted on, which proves that nothing was done. 408 and 409 do not. */
const turnedAway: ReadonlyMap<number, TokenApiErrorCode> = new Map([
  [400, 'invalid'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'unavailable'],
  [405, 'unavailable'],
  [413, 'invalid'],
  [415, 'invalid'],
  [422, 'invalid'],
  [429, 'rate-limited'],
]);

/** The only codes that a 5xx can mean: a server that fails in any other way does not know what it did. */
const provenByFailure: readonly TokenApiErrorCode[] = ['unavailable', 'rate-limited'];

/** What a status and the code beside it prove; nothing where they leave open what was done. */
export function provenCode(
  status: number,
  stated: unknown,
  codes: Readonly<Record<string, ProblemCode>>,
): ProblemCode | undefined {
  if (!(status >= 400)) return undefined;
  const proven = meaningOf(stated, codes) ?? meaningOf(status, codes);
  if (status < 500) return proven ?? asProblem(turnedAway.get(status));
  return proven && provenByFailure.includes(proven.code) ? proven : undefined;
}

function meaningOf(stated: unknown, codes: Readonly<Record<string, ProblemCode>>): ProblemCode | undefined {
  const name = typeof stated === 'number' ? String(stated) : stated;
  const own = typeof name === 'string' && Object.hasOwn(codes, name) ? codes[name] : undefined;
  return own ?? asProblem(usualCodes.get(stated));
}

function asProblem(code: TokenApiErrorCode | undefined): ProblemCode | undefined {
  return code && { code };
}
