import { isUnreachable } from './isUnreachable.ts';

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
