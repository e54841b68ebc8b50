const CONNECTION_LOST = /^(?:08|57P0|25P03|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

/** Errors of `pg` that have no code. */
const PG_MESSAGES =
  /Connection terminated|not queryable|timeout e(?:xpired|xceeded when trying to connect)|Query read timeout|Cannot use a pool after/;

/** The connection that reports these works. */
const OVERLOADED = /^(?:53|55P03|57014)/;

export function isConnectionLost(error: unknown): boolean {
  return has(error, CONNECTION_LOST) || (error instanceof Error && says(error));
}

/** Unreachable or overloaded, not a mistake of the program. */
export function isUnreachable(error: unknown): boolean {
  return isConnectionLost(error) || has(error, OVERLOADED);
}

function has(error: unknown, codes: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && typeof error.code === 'string' && codes.test(error.code)) || has(error.cause, codes);
}

function says(error: Error): boolean {
  return PG_MESSAGES.test(error.message) || (error.cause instanceof Error && says(error.cause));
}
/** The database may have kept the changes or not. */
export class CommitLost extends Error {
  override readonly name = 'CommitLost';

  constructor(cause: unknown) {
    super('The answer to the commit did not arrive.', { cause });
  }
}

/** Only PostgreSQL's own refusal proves a rollback. */
export function commitFailure(error: unknown): unknown {
  const isRefusal = error instanceof Error && 'severity' in error && !isUnreachable(error);
  return isRefusal ? error : new CommitLost(error);
}
