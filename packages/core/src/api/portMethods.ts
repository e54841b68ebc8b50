import { readOptions } from './checkOptions.ts';
import { readCreateResult, readIntentState } from './readCreateResult.ts';
import { readPage } from './readPage.ts';
import { readResource, readToken } from './readRow.ts';
import { readTokenPage } from './readTokenPage.ts';
import type { Report } from './shape.ts';
import type { TokenApi } from './tokenApi.ts';
import type { TokenApiErrorCode } from './tokenApiError.ts';

/** A method of the port. */
export type ApiMethod = Exclude<keyof TokenApi, 'idempotency'>;

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
  readonly read: (answer: unknown, report: Report, asked: { readonly cursor?: string }) => Answer;
}

/** Every method of the port. A new method is one new entry here; the compiler then names the other places. */
export const portMethods: { readonly [Method in ApiMethod]: PortMethod<AnswerOf<Method>> } = {
  loadOptions: { isRequired: true, changesData: false, isConfidential: false, read: readOptions },
  createToken: { isRequired: true, changesData: true, isConfidential: true, read: readCreateResult },
  searchResources: {
    isRequired: false,
    changesData: false,
    isConfidential: false,
    read: (answer, report, { cursor }) => readPage(answer, { cursor, read: readResource, report }),
  },
  acknowledge: { isRequired: false, changesData: true, isConfidential: true, read: () => undefined },
  findByIntent: { isRequired: false, changesData: false, isConfidential: true, read: readIntentState },
  listTokens: {
    isRequired: false,
    changesData: false,
    isConfidential: false,
    read: (answer, report, { cursor }) => readTokenPage(answer, cursor, report),
  },
  revokeToken: {
    isRequired: false,
    changesData: true,
    isConfidential: false,
    read: (answer, report) => readToken(answer, 'token', report),
  },
};

/** The names of all methods of the port. */
export const apiMethods = Object.keys(portMethods) as readonly ApiMethod[];

/** The code for a call with an unknown result: a read changed no data, a change may have been made. */
export function doubtOf(method: ApiMethod): TokenApiErrorCode {
  return portMethods[method].changesData ? 'unknown-outcome' : 'unavailable';
}

/** The first fault of an adapter's answer, with its path; `undefined` for an answer that keeps the port's promise. */
export function answerFault(method: ApiMethod, answer: unknown): string | undefined {
  const faults: string[] = [];
  try {
    portMethods[method].read(answer, (fault) => faults.push(fault), {});
  } catch (cause) {
    faults.push((cause as Error).message);
  }
  return faults[0];
}
