/** Connection failures, shutdown, too many connections, and cancelled waits. */
const TRANSIENT = /^(?:08|53|57P0|55P03|57014|25P03|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN)/;

/** Errors of `pg` that have no code. */
const PG_MESSAGES =
  /Connection terminated|not queryable|timeout e(?:xpired|xceeded when trying to connect)|Cannot use a pool after/;

/** Whether a failed statement means that the database is unreachable or overloaded, not that the program is wrong. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && TRANSIENT.test(error.code)) return true;
  return PG_MESSAGES.test(error.message) || isUnreachable(error.cause);
}
