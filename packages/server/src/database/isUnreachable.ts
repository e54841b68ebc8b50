const CONNECTION_LOST = /^(?:08|57P0|25P03|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

const PG_MESSAGES =
  /Connection terminated|not queryable|timeout e(?:xpired|xceeded when trying to connect)|Query read timeout|Cannot use a pool after/;

/** Codes of an overloaded database, which PostgreSQL reports over a working connection. */
const OVERLOADED = /^(?:53|55P03|57014)/;

export function isConnectionLost(error: unknown): boolean {
  return has(error, CONNECTION_LOST) || (error instanceof Error && says(error));
}

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
/** The response to a commit was lost, so the database may or may not have kept the changes. */
export class CommitLost extends Error {
  override readonly name = 'CommitLost';

  constructor(cause: unknown) {
    super('The response to the commit did not arrive.', { cause });
  }
}

/** An error that PostgreSQL sent proves a rollback. After any other error, the commit may have succeeded. */
export function commitFailure(error: unknown): unknown {
  const isRefusal = error instanceof Error && 'severity' in error && !isUnreachable(error);
  return isRefusal ? error : new CommitLost(error);
}
