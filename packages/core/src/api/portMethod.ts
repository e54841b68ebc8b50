import type { Report } from './shape.ts';
import type { Revocation, TokenApi } from './tokenApi.ts';

/** The name of a `TokenApi` method. */
export type ApiMethod = Exclude<keyof TokenApi, 'idempotency' | 'revocation'>;

/** The result of a `TokenApi` method. */
export type AnswerOf<Method extends ApiMethod> = Awaited<ReturnType<NonNullable<TokenApi[Method]>>>;

/** The properties of one `TokenApi` method. */
export interface PortMethod<Answer = unknown> {
  readonly isRequired: boolean;
  readonly changesData: boolean;
  /** Whether a call contains an intent key or a secret. If so, console warnings never quote its errors. */
  readonly isConfidential: boolean;
  /** @throws {Error} if the response can't be read */
  readonly read: (answer: unknown, report: Report, asked: Asked) => Answer;
}

export interface Asked {
  readonly cursor?: string;
  readonly revocation?: Revocation;
}
