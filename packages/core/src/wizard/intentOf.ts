import type { Attempt, Intent } from './wizardSnapshot.ts';

/** What outlives an attempt, for the next one with the same request. */
export function intentOf({ key, request, calls, ticked }: Attempt): Intent {
  return { key, request, calls, ...(ticked && { ticked }) };
}
