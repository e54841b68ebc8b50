/** Milliseconds. The driver gives up shortly after the server would. */
export const STATEMENT_TIMEOUT = 3_000;
export const READ_TIMEOUT = STATEMENT_TIMEOUT + 500;

export const CONNECT_TIMEOUT = 3_000;

/** Milliseconds. Waiting longer would let one locked row hold every connection. */
const LOCK_TIMEOUT = 50;

/** A stopped process must not keep its locks. */
const IDLE_TIMEOUT = 5_000;

/** `set local` works behind a pooler such as PgBouncer. */
export const beginBounded = [
  'begin isolation level read committed',
  `set local statement_timeout = ${STATEMENT_TIMEOUT}`,
  `set local lock_timeout = ${LOCK_TIMEOUT}`,
  `set local idle_in_transaction_session_timeout = ${IDLE_TIMEOUT}`,
].join(';');

/** Processes that start together wait for the first. */
export const beginUnbounded =
  'begin isolation level read committed;set local statement_timeout = 0;set local lock_timeout = 0';
