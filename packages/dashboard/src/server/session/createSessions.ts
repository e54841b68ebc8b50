import { parse } from 'hono/utils/cookie';
import type { Member } from '../../seed/members.ts';
import { findMember } from './findMember.ts';
import { openSession, SESSION_COOKIE, SESSION_SECONDS, sealSession } from './sessionCookie.ts';

/** Who is signed in, by a signed cookie that scripts cannot read and other sites cannot send along with a form. */
export interface Sessions {
  memberOf(request: Request): Member | undefined;
  /** The `Set-Cookie` that signs a member in. */
  signIn(member: Member, request: Request): string;
}

/** @param now milliseconds since 1970; the clock that decides when a session has become too old */
export function createSessions(key: Buffer, now: () => number = Date.now): Sessions {
  return {
    memberOf: (request) => {
      const cookie = parse(request.headers.get('cookie') ?? '', SESSION_COOKIE)[SESSION_COOKIE];
      return findMember(openSession(cookie, key, now()));
    },
    signIn: (member, request) => {
      const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
      const text = sealSession(member.id, key, now());
      return `${SESSION_COOKIE}=${text}; Path=/; Max-Age=${SESSION_SECONDS}; HttpOnly; SameSite=Lax${secure}`;
    },
  };
}
