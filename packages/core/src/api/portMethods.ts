import type { Token } from '../token/token.ts';
import { readOptions } from './checkOptions.ts';
import { readCreateResult, readIntentState } from './readCreateResult.ts';
import { readPage } from './readPage.ts';
import { readResource, readToken, readTokenEvent } from './readRow.ts';
import { readTokenPage } from './readTokenPage.ts';
import type { Report, Shape, TypeOf } from './shape.ts';
import { nameCheckShape, type Revocation, type TokenApi, verificationShape } from './tokenApi.ts';
import type { TokenApiErrorCode } from './tokenApiError.ts';
import type { TokenLife } from './tokenLife.ts';

/** A method of the port. */
export type ApiMethod = Exclude<keyof TokenApi, 'idempotency' | 'revocation'>;

/** A method that pages call and included adapters have; the others are those of `TokenLife`. */
export type BuiltMethod = Exclude<ApiMethod, keyof TokenLife>;

type AnswerOf<Method extends ApiMethod> = Awaited<ReturnType<NonNullable<TokenApi[Method]>>>;

/** The facts about one method of the port. */
export interface PortMethod<Answer = unknown> {
  /** Whether every adapter has it; otherwise the page hides the feature. */
  readonly isRequired: boolean;
  /** Whether a lost call may have changed something on the server. */
  readonly changesData: boolean;
  /** Whether a call holds an intent key or a secret. The console then quotes no error of an adapter. */
  readonly isConfidential: boolean;
  /**
   * Reads an answer, and reports each fault that it can mend.
   * @throws {Error} that names the fault of an answer that can't be read
   */
  readonly read: (answer: unknown, report: Report, asked: Asked) => Answer;
}

/** The parts of a call, and of the adapter, that decide how an answer is read. */
interface Asked {
  readonly cursor?: string;
  readonly revocation?: Revocation;
}

const fetches = { isRequired: false, changesData: false, isConfidential: false } as const;
const changes = { isRequired: false, changesData: true, isConfidential: false } as const;
const changesSecret = { isRequired: false, changesData: true, isConfidential: true } as const;

/** Every method of the port. A new method is one new entry here; the compiler then names the other places. */
export const portMethods: { readonly [Method in ApiMethod]: PortMethod<AnswerOf<Method>> } = {
  loadOptions: { ...fetches, isRequired: true, read: readOptions },
  createToken: { ...changesSecret, isRequired: true, read: readCreateResult },
  searchResources: {
    ...fetches,
    read: (answer, report, { cursor }) => readPage(answer, { cursor, read: readResource, report }),
  },
  acknowledge: { ...changesSecret, read: () => undefined },
  findByIntent: { ...fetches, isConfidential: true, read: readIntentState },
  listTokens: { ...fetches, read: (answer, report, { cursor }) => readTokenPage(answer, cursor, report) },
  getToken: { ...fetches, read: readOneToken },
  revokeToken: {
    ...changes,
    read: (answer, report, { revocation }) =>
      revocation === 'deletes' && !answer ? undefined : readOneToken(answer, report),
  },
  checkName: { ...fetches, read: (answer) => readWhole(nameCheckShape, answer) },
  verifyToken: { ...fetches, isConfidential: true, read: (answer) => readWhole(verificationShape, answer) },
  rotateToken: { ...changesSecret, read: readCreateResult },
  endOverlap: { ...changes, read: readOneToken },
  cancelRotation: { ...changes, read: readOneToken },
  updateToken: { ...changes, read: readOneToken },
  renewToken: { ...changes, read: readOneToken },
  restoreToken: { ...changes, read: readOneToken },
  decideRequest: { ...changes, read: readOneToken },
  claimToken: { ...changesSecret, read: readCreateResult },
  withdrawRequest: { ...changes, read: readOneToken },
  listEvents: {
    ...fetches,
    read: (answer, report, { cursor }) => readPage(answer, { cursor, read: readTokenEvent, report }),
  },
};

function readOneToken(answer: unknown, report: Report): Token {
  return readToken(answer, 'token', report);
}

/** @throws {Error} that names the fault: half of a small answer means nothing */
function readWhole<Each extends Shape>(shape: Each, answer: unknown): TypeOf<Each> {
  const fault = shape(answer, '');
  if (fault !== undefined) throw new Error(fault);
  return answer as TypeOf<Each>;
}

/** The names of all methods of the port. */
export const apiMethods = Object.keys(portMethods) as readonly ApiMethod[];

/** The code for a call with an unknown result: a read changed no data, a change may have been made. */
export function doubtOf(method: ApiMethod): TokenApiErrorCode {
  return portMethods[method].changesData ? 'unknown-outcome' : 'unavailable';
}

/** The first fault of an adapter's answer, with its path; `undefined` for an answer that keeps the port's promise. */
export function answerFault(method: ApiMethod, answer: unknown, asked: Asked = {}): string | undefined {
  const faults: string[] = [];
  try {
    portMethods[method].read(answer, (fault) => faults.push(fault), asked);
  } catch (cause) {
    faults.push((cause as Error).message);
  }
  return faults[0];
}
