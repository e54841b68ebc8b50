import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openSession, SESSION_SECONDS, sealSession } from './sessionCookie.ts';

const key = randomBytes(32);
const now = Date.parse('2026-11-24T09:00:00Z');

describe('a session cookie', () => {
  it('says whose session it is', () => {
    expect(openSession(sealSession('mem_ada', key, now), key, now + 1000)).toBe('mem_ada');
  });

  it('is refused when another member is written into it', () => {
    const forged = sealSession('mem_jonas', key, now).replace('mem_jonas', 'mem_ada');
    expect(openSession(forged, key, now)).toBeUndefined();
  });

  it('is refused when it was made longer or younger by hand', () => {
    const forged = sealSession('mem_ada', key, now).replace(String(now), String(now + 1));
    expect(openSession(forged, key, now + 1)).toBeUndefined();
  });

  it('is refused when another key signed it', () => {
    expect(openSession(sealSession('mem_ada', randomBytes(32), now), key, now)).toBeUndefined();
  });

  it.each(['', 'mem_ada', 'mem_ada.1', 'mem_ada.1.', 'a.b.c.d', '..', `mem_ada.${now}.AAAA`])(
    'is refused as "%s"',
    (text) => {
      expect(openSession(text, key, now)).toBeUndefined();
    },
  );

  it('ends', () => {
    const cookie = sealSession('mem_ada', key, now);
    expect(openSession(cookie, key, now + SESSION_SECONDS * 1000 - 1)).toBe('mem_ada');
    expect(openSession(cookie, key, now + SESSION_SECONDS * 1000)).toBeUndefined();
  });
});
