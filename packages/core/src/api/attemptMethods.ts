import type { Token } from '../token/token.ts';
import { readCreateResult, readIntentState } from './createResult.ts';
import type { AnswerOf, PortMethod } from './portMethod.ts';
import { readToken } from './readRow.ts';
import type { Report } from './shape.ts';

type AttemptMethod = 'createToken' | 'acknowledge' | 'findByIntent' | 'revokeToken';

export const attemptMethods: { readonly [Method in AttemptMethod]: PortMethod<AnswerOf<Method>> } = {
  createToken: { isRequired: true, changesData: true, isConfidential: true, read: readCreateResult },
  acknowledge: { isRequired: false, changesData: true, isConfidential: true, read: () => undefined },
  findByIntent: { isRequired: false, changesData: false, isConfidential: true, read: readIntentState },
  revokeToken: {
    isRequired: false,
    changesData: true,
    isConfidential: false,
    read: (answer, report, { revocation }) =>
      revocation === 'deletes' && !answer ? undefined : readOneToken(answer, report),
  },
};

export function readOneToken(answer: unknown, report: Report): Token {
  return readToken(answer, 'token', report);
}
