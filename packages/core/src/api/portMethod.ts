import type { Report } from './shape.ts';
import type { Revocation, TokenApi } from './tokenApi.ts';
import type { TokenLife } from './tokenLife.ts';

/** A method of the port. */
export type ApiMethod = Exclude<keyof TokenApi, 'idempotency' | 'revocation'>;

/** A method that pages call and included adapters have; the others are those of `TokenLife`. */
export type BuiltMethod = Exclude<ApiMethod, keyof TokenLife>;

export type AnswerOf<Method extends ApiMethod> = Awaited<ReturnType<NonNullable<TokenApi[Method]>>>;

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
export interface Asked {
  readonly cursor?: string;
  readonly revocation?: Revocation;
}
