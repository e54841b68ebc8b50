import { HTTPException } from 'hono/http-exception';
import { CommitLost, isUnreachable } from '../database/isUnreachable.ts';
import { Problem } from './problem.ts';

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    return new Problem('invalid', {
      status: error.status,
      detail: 'The request is malformed. The server changed no data.',
    });
  }
  if (error instanceof CommitLost) {
    return new Problem('unknown-outcome', {
      detail: 'The server does not know whether it made the change. Read the current state before you try again.',
      headers: { 'retry-after': '1' },
    });
  }
  if (isUnreachable(error)) {
    return new Problem('unavailable', {
      detail: 'The database does not respond, or is busy. The server changed no data. Try again in a moment.',
      headers: { 'retry-after': '2' },
    });
  }
  return new Problem('unavailable', {
    status: 500,
    detail: 'The server failed during this request and changed no data. Its log has the reason.',
  });
}
