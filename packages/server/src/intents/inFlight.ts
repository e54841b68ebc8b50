import { Problem } from '../http/problem.ts';

/** The same key is being carried out by another request at this moment. */
export function inFlight(): Problem {
  return new Problem('conflict', {
    detail: 'The same request is under way. Ask again in a second, with the same key, for its answer.',
    headers: { 'retry-after': '1' },
  });
}
