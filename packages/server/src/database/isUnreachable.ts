/** Connection failures, shutdown, too many connections, and waits that were cut short. */
const PASSING = /^(?:08|53|57P0|55P03|57014|25P03|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EAI_AGAIN)/;

/** What `pg` says without a code. */
const PG_MESSAGES =
  /Connection terminated|not queryable|timeout e(?:xpired|xceeded when trying to connect)|Cannot use a pool after/;

/** Whether a failed statement says that the database is away or overloaded, not that the program is wrong. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && PASSING.test(error.code)) return true;
  return PG_MESSAGES.test(error.message) || isUnreachable(error.cause);
}
