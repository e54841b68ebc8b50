import { describe, expect, it } from 'vitest';
import { members } from '../../seed/members.ts';
import { createSessions, SESSION_SECONDS } from './createSessions.ts';

const start = Date.parse('2026-11-24T09:00:00Z');
const [jonas] = members.filter(({ id }) => id === 'mem_jonas');
const anyRequest = new Request('http://localhost/');

const signedIn = async (serverKey = 'key') => {
  if (!jonas) throw new Error('The seed has no member mem_jonas.');
  const cookie = await createSessions(serverKey, () => start).signIn(jonas, anyRequest);
  return cookie.split(';')[0] ?? '';
};

const memberOf = async (cookie: string, at = start, serverKey = 'key') => {
  const request = new Request('http://localhost/', { headers: { cookie } });
  return (await createSessions(serverKey, () => at).memberOf(request))?.id;
};

describe('a session cookie', () => {
  it('names its member', async () => {
    expect(await memberOf(await signedIn(), start + 1000)).toBe('mem_jonas');
  });

  it('is rejected with another member in it', async () => {
    expect(await memberOf((await signedIn()).replace('mem_jonas', 'mem_ada'))).toBeUndefined();
  });

  it('is rejected with another start time', async () => {
    const forged = (await signedIn()).replace(String(start), String(start + 1));
    expect(await memberOf(forged, start + 1)).toBeUndefined();
  });

  it('is rejected with another key’s signature', async () => {
    expect(await memberOf(await signedIn('another key'))).toBeUndefined();
  });

  it.each(['', 'mem_ada', 'mem_ada.1', 'mem_ada.1.', 'a.b.c.d', '..', `mem_ada.${start}.AAAA`])(
    'is rejected as "%s"',
    async (text) => {
      expect(await memberOf(`mountly_session=${text}`)).toBeUndefined();
    },
  );

  it('expires', async () => {
    const cookie = await signedIn();
    expect(await memberOf(cookie, start + SESSION_SECONDS * 1000 - 1)).toBe('mem_jonas');
    expect(await memberOf(cookie, start + SESSION_SECONDS * 1000)).toBeUndefined();
  });

  it('is restricted to TLS if the page uses TLS', async () => {
    if (!jonas) throw new Error('The seed has no member mem_jonas.');
    const secure = await createSessions('key').signIn(jonas, new Request('https://mountly.example/'));
    const plain = await createSessions('key').signIn(jonas, anyRequest);
    expect([secure.includes('; Secure'), plain.includes('; Secure')]).toEqual([true, false]);
  });
});
