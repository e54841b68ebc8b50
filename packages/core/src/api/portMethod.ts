import type { Report } from './shape.ts';
import type { Revocation, TokenApi } from './tokenApi.ts';
import type { TokenLife } from './tokenLife.ts';

/** A method of the port. */
export type ApiMethod = Exclude<keyof TokenApi, 'idempotency' | 'revocation'>;

/** The methods that pages call and included adapters have. */
export type BuiltMethod = Exclude<ApiMethod, keyof TokenLife>;

export type AnswerOf<Method extends ApiMethod> = Awaited<ReturnType<NonNullable<TokenApi[Method]>>>;

/** The facts about one method of the port. */
export interface PortMethod<Answer = unknown> {
  readonly isRequired: boolean;
  readonly changesData: boolean;
  /** A call holds an intent key or a secret, so the console quotes no error. */
  readonly isConfidential: boolean;
  /** @throws {Error} for an answer that can't be read */
  readonly read: (answer: unknown, report: Report, asked: Asked) => Answer;
}

export interface Asked {
  readonly cursor?: string;
  readonly revocation?: Revocation;
}
