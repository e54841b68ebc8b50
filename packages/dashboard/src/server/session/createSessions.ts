import { hkdfSync } from 'node:crypto';
import { parseSigned, serializeSigned } from 'hono/utils/cookie';
import type { Member } from '../../seed/members.ts';
import { findMember } from './findMember.ts';

const SESSION_COOKIE = 'mountly_session';

export const SESSION_SECONDS = 30 * 24 * 60 * 60;

export interface Sessions {
  memberOf(request: Request): Promise<Member | undefined>;
  signIn(member: Member, request: Request): Promise<string>;
}

export function createSessions(serverKey: string, now: () => number = Date.now): Sessions {
  const key = new Uint8Array(hkdfSync('sha256', serverKey, '', 'mountly session', 32));
  return {
    async memberOf(request) {
      const cookies = await parseSigned(request.headers.get('cookie') ?? '', key, SESSION_COOKIE);
      const [memberId, since, ...more] = (cookies[SESSION_COOKIE] || '').split('.');
      const age = now() - Number(since);
      const isCurrent = more.length === 0 && age >= 0 && age < SESSION_SECONDS * 1000;
      return isCurrent ? findMember(memberId) : undefined;
    },
    signIn: ({ id }, request) =>
      serializeSigned(SESSION_COOKIE, `${id}.${now()}`, key, {
        path: '/',
        maxAge: SESSION_SECONDS,
        httpOnly: true,
        sameSite: 'Lax',
        secure: new URL(request.url).protocol === 'https:',
      }),
  };
}
