/** Connections that were refused, lost or ended by the server. */
const CONNECTION_LOST = /^(?:08|57P0|25P03|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)/;

/** Errors of `pg` that have no code. */
const PG_MESSAGES =
  /Connection terminated|not queryable|timeout e(?:xpired|xceeded when trying to connect)|Query read timeout|Cannot use a pool after/;

/** Too few resources, a locked row, and a cancelled statement. The connection that reports them works. */
const OVERLOADED = /^(?:53|55P03|57014)/;

/** Whether a connection cannot be used again. */
export function isConnectionLost(error: unknown): boolean {
  return has(error, CONNECTION_LOST) || (error instanceof Error && says(error));
}

/** Whether a failed statement means that the database is unreachable or overloaded, not that the program is wrong. */
export function isUnreachable(error: unknown): boolean {
  return isConnectionLost(error) || has(error, OVERLOADED);
}

/** Drizzle wraps the error of the driver as a cause. */
function has(error: unknown, codes: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && typeof error.code === 'string' && codes.test(error.code)) || has(error.cause, codes);
}

function says(error: Error): boolean {
  return PG_MESSAGES.test(error.message) || (error.cause instanceof Error && says(error.cause));
}
