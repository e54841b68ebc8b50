import { attemptMethods, readOneToken } from './attemptMethods.ts';
import { readOptions } from './checkOptions.ts';
import { readCreateResult } from './createResult.ts';
import type { AnswerOf, ApiMethod, Asked, PortMethod } from './portMethod.ts';
import { readPage, readTokenPage } from './readPage.ts';
import { readResource, readTokenEvent } from './readRow.ts';
import type { Fields, ObjectShape, TypeOf } from './shape.ts';
import { nameCheckShape, verificationShape } from './tokenApi.ts';
import type { TokenApiErrorCode } from './tokenApiError.ts';

const fetches = { isRequired: false, changesData: false, isConfidential: false } as const;
const changes = { isRequired: false, changesData: true, isConfidential: false } as const;
const changesSecret = { isRequired: false, changesData: true, isConfidential: true } as const;

/** The properties of every `TokenApi` method. */
export const portMethods: { readonly [Method in ApiMethod]: PortMethod<AnswerOf<Method>> } = {
  ...attemptMethods,
  loadOptions: { ...fetches, isRequired: true, read: readOptions },
  searchResources: {
    ...fetches,
    read: (answer, report, { cursor }) => readPage(answer, { cursor, read: readResource, report }),
  },
  listTokens: { ...fetches, read: (answer, report, { cursor }) => readTokenPage(answer, cursor, report) },
  getToken: { ...fetches, read: readOneToken },
  checkName: { ...fetches, read: readWhole(nameCheckShape) },
  verifyToken: { ...fetches, isConfidential: true, read: readWhole(verificationShape) },
  rotateToken: { ...changesSecret, read: readCreateResult },
  endOverlap: { ...changes, read: readOneToken },
  cancelRotation: { ...changes, read: readOneToken },
  updateToken: { ...changes, read: readOneToken },
  renewToken: { ...changes, read: readOneToken },
  transferToken: { ...changes, read: readOneToken },
  restoreToken: { ...changes, read: readOneToken },
  decideRequest: { ...changes, read: readOneToken },
  claimToken: { ...changesSecret, read: readCreateResult },
  withdrawRequest: { ...changes, read: readOneToken },
  listEvents: {
    ...fetches,
    read: (answer, report, { cursor }) => readPage(answer, { cursor, read: readTokenEvent, report }),
  },
};

function readWhole<Each extends ObjectShape<Fields>>(shape: Each): (answer: unknown) => TypeOf<Each> {
  return (answer) => {
    const fault = shape(answer, '');
    if (fault !== undefined) throw new Error(fault);
    const known = Object.keys(shape.fields).map((name) => [name, Reflect.get(answer as object, name)] as const);
    return Object.fromEntries(known.filter(([, part]) => part !== undefined && part !== null)) as TypeOf<Each>;
  };
}

/** The names of all `TokenApi` methods. */
export const apiMethods = Object.keys(portMethods) as readonly ApiMethod[];

/** Returns the error code for a call whose result is unknown. */
export function doubtOf(method: ApiMethod): TokenApiErrorCode {
  return portMethods[method].changesData ? 'unknown-outcome' : 'unavailable';
}

/** Returns the first fault in a response, with its path. */
export function answerFault(method: ApiMethod, answer: unknown, asked: Asked = {}): string | undefined {
  const faults: string[] = [];
  try {
    portMethods[method].read(answer, (fault) => faults.push(fault), asked);
  } catch (cause) {
    faults.push((cause as Error).message);
  }
  return faults[0];
}
