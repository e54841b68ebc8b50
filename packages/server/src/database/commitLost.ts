import { isUnreachable } from './isUnreachable.ts';

/** The answer to a `COMMIT` did not arrive: the database may have kept the changes or not. */
export class CommitLost extends Error {
  override readonly name = 'CommitLost';

  constructor(cause: unknown) {
    super('The answer to the commit did not arrive.', { cause });
  }
}

/** PostgreSQL's own refusal proves a rollback. A shutdown, a timeout or a lost connection proves nothing. */
export function commitFailure(error: unknown): unknown {
  const isRefusal = error instanceof Error && 'severity' in error && !isUnreachable(error);
  return isRefusal ? error : new CommitLost(error);
}
