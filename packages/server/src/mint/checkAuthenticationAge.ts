import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';

/**
 * A session that was left open must not hand out tokens: asks for a fresh sign-in (RFC 9470).
 * @param most milliseconds; `undefined` for any age
 * @param now milliseconds since the epoch
 * @throws {Problem} `reauthentication-required`
 */
export function checkAuthenticationAge({ authenticatedAt }: Principal, most: number | undefined, now: number): void {
  if (most === undefined) return;
  const age = authenticatedAt ? now - authenticatedAt.getTime() : Number.POSITIVE_INFINITY;
  if (age <= most) return;
  const seconds = Math.floor(most / 1000);
  throw new Problem('reauthentication-required', {
    detail: 'Sign in again to create a token: it is too long since you last proved who you are.',
    headers: {
      'www-authenticate':
        `Bearer error="insufficient_user_authentication", ` +
        `error_description="A more recent sign-in is needed", max_age="${seconds}"`,
    },
  });
}
