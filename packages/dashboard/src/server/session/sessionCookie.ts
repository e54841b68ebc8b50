import { createHmac, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'mountly_session';

/** How long a session lasts, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/** The text of a session cookie: who, since when, and a signature over both. `now` is in milliseconds. */
export function sealSession(memberId: string, key: Buffer, now: number): string {
  const body = `${memberId}.${now}`;
  return `${body}.${signatureOf(body, key).toString('base64url')}`;
}

/** Whose session a cookie is, or `undefined` where it is forged, damaged or too old. */
export function openSession(cookie: string | undefined, key: Buffer, now: number): string | undefined {
  const [memberId, since, signature, ...more] = (cookie ?? '').split('.');
  if (!memberId || !since || !signature || more.length > 0) return undefined;
  const given = Buffer.from(signature, 'base64url');
  const expected = signatureOf(`${memberId}.${since}`, key);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const age = now - Number(since);
  return age >= 0 && age < SESSION_SECONDS * 1000 ? memberId : undefined;
}

function signatureOf(body: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest();
}
