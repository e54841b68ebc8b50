import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import type { Answer, World } from './world.ts';

export function describeHttp(world: () => World): void {
  const json = { 'x-tokenwright': '1', 'content-type': 'application/json' };

  describe('managing tokens', () => {
    it('needs a session', async () => {
      const office = await world().office();
      office.session = null;
      for (const path of ['options', 'resources/forms', 'tokens', 'tokens/tok_x', 'intents/current']) {
        expect(await get(office, `/api/${path}`)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
      }
      for (const path of ['tokens', 'tokens/tok_x/revoke', 'tokens/tok_x/acknowledge']) {
        expect((await post(office, `/api/${path}`, {})).status).toBe(401);
      }
    });

    it('rejects a token, with and without a session', async () => {
      const office = await world().office();
      const { secret } = (await create(office)).body;
      const headers = { ...json, authorization: `Bearer ${secret}`, 'idempotency-key': newKey() };
      const refused = await post(office, '/api/tokens', exampleRequest(), headers);
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      expect((await use(office, secret, '/api/tokens')).status).toBe(403);
    });

    it('rejects an incomplete principal', async () => {
      for (const missing of ['workspaceId', 'memberId', 'memberName']) {
        const office = await world().office();
        office.session = { workspaceId: 'w', memberId: 'm', memberName: 'M', [missing]: undefined };
        expect((await get(office, '/api/tokens')).status).toBe(500);
        expect(JSON.stringify(office.lines)).toContain(`without \`${missing}\``);
      }
    });

    it('rejects pages of other sites', async () => {
      const office = await world().office({ allowedOrigins: ['https://app.example.com'] });
      const from = (origin: string) =>
        post(office, '/api/tokens', exampleRequest(), { 'idempotency-key': newKey(), origin });
      for (const origin of ['https://evil.example', 'null', 'http://app.test.evil.example', 'https://app.test']) {
        expect(await from(origin)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
      }
      expect((await from('http://app.test')).status).toBe(201);
      expect((await from('https://app.example.com')).status).toBe(201);
      const headers = { 'content-type': 'application/json', 'idempotency-key': newKey() };
      const bare = await office.send('/api/tokens', { method: 'POST', headers, body: '{}' });
      expect(bare).toMatchObject({ status: 403, body: { detail: expect.stringContaining('X-Tokenwright') } });
    });

    it('rejects a request to an unknown host name, even if the origin has the same name', async () => {
      const office = await world().office({ allowedHosts: ['app.example.com'] });
      const at = (host: string, method: string) => {
        const headers = { ...json, origin: new URL(`http://${host}`).origin, 'idempotency-key': newKey() };
        const body = method === 'POST' ? { body: JSON.stringify(exampleRequest()) } : {};
        return office.server.fetch(new Request(`http://${host}/api/tokens`, { method, headers, ...body }));
      };
      for (const host of ['evil.example', 'app.example.com.evil.example', 'localhost.evil.example']) {
        for (const method of ['GET', 'POST']) expect((await at(host, method)).status).toBe(403);
      }
      for (const host of ['app.example.com:8443', 'APP.example.com', 'localhost:3000', '127.0.0.1', '[::1]:80']) {
        expect((await at(host, 'POST')).status).toBe(201);
      }
    });

    it('rejects an invalid host name', async () => {
      const office = await world().office();
      const request = new Request('http://app.test/api/tokens', { headers: json });
      Object.defineProperty(request, 'url', { value: 'http://1.2.3.4.5/api/tokens' });
      const response = await office.server.fetch(request);
      expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid' }]);
    });

    it('allows pages of an allowed origin to read responses and headers', async () => {
      const office = await world().office({ allowedOrigins: ['https://app.example.com'] });
      const ask = (origin: string) =>
        office.send('/api/tokens', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
      const listed = ({ headers }: Answer, kind: string) =>
        headers.get(`access-control-allow-${kind}`)?.split(',').sort();
      const allowed = await ask('https://app.example.com');
      expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example.com');
      expect(listed(allowed, 'headers')).toEqual([
        'content-type',
        'idempotency-key',
        'if-match',
        'options-version',
        'x-tokenwright',
      ]);
      expect(listed(allowed, 'methods')).toEqual(['GET', 'PATCH', 'POST']);
      expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
      const answer = await get(office, '/api/tokens', { origin: 'https://app.example.com' });
      expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
    });
  });

  describe('a malformed request', () => {
    const send = async (body: RequestInit['body'], headers: Record<string, string> = {}) => {
      const office = await world().office();
      const init = { method: 'POST', headers: { ...json, 'idempotency-key': newKey(), ...headers }, body };
      return office.send('/api/tokens', { ...init, duplex: 'half' } as RequestInit);
    };

    it.each([
      '',
      '{',
      'null',
      '[]',
      '"name"',
      '{"name":"a"}{',
      '<html>',
      '['.repeat(60_000),
      '{"__proto__":{"name":"a"}}',
    ])('is rejected with the body %.20s', async (body) => {
      expect(await send(body)).toMatchObject({ status: 400, body: { code: 'invalid' } });
    });

    it('is rejected with bytes that are not UTF-8', async () => {
      expect((await send(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
    });

    it('is rejected with another content type', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16']) {
        expect((await send('{}', { 'content-type': type })).status).toBe(415);
      }
      for (const charset of ['UTF-8', '"utf-8"']) {
        expect((await send('{}', { 'content-type': `application/json; charset=${charset}` })).status).toBe(400);
      }
    });

    it('is rejected above 64 KiB, with and without Content-Length', async () => {
      const long = JSON.stringify(exampleRequest({ description: 'x'.repeat(65_536) }));
      expect((await send(long)).status).toBe(413);
      let sent = 0;
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 1;
          controller.enqueue(new Uint8Array(1_024).fill(0x20));
        },
      });
      expect((await send(endless)).status).toBe(413);
      expect(sent).toBeLessThan(100);
    });
  });

  describe('other paths', () => {
    it('return a problem document', async () => {
      const office = await world().office();
      for (const path of ['/', '/api', '/api/', '/api/nothing', '/v1/nothing', '/api/tokens/a/b/c', '/api/%E0%A4%A']) {
        expect(await get(office, path)).toMatchObject({ status: 404, body: { code: 'not-found' } });
      }
      expect(await get(office, '/api/resources/nothing')).toMatchObject({ status: 404 });
    });

    it('name the allowed methods if the method is wrong', async () => {
      const office = await world().office();
      for (const [path, allow] of [
        ['/api/tokens', 'GET, POST'],
        ['/api/options', 'GET'],
        ['/api/tokens/tok_x/revoke', 'POST'],
        ['/v1/forms', 'GET'],
        ['/v1/verify', 'GET'],
      ]) {
        const answer = await office.send(String(path), { method: 'DELETE', headers: json });
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
      }
    });
  });

  describe('an unexpected failure', () => {
    it('hides its details from the caller and secrets from the log', async () => {
      const key = newKey();
      const leaky = `at /srv/app with mtl_${'a'.repeat(36)} and ${key}`;
      const office = await world().office({
        options: () => {
          throw new Error(leaky);
        },
      });
      const answer = await create(office, exampleRequest(), key);
      expect(answer).toMatchObject({ status: 500, body: { code: 'unavailable' } });
      expect(JSON.stringify(answer.body)).not.toMatch(/srv|at |stack/);
      const told = JSON.stringify(office.lines);
      expect(told).toContain('at /srv/app with [secret] and [secret]');
      expect(told).not.toContain(key);
    });

    it('logs only the pattern of the path', async () => {
      const office = await world().office();
      await get(office, '/api/tokens/tok_secretlooking?cursor=mtl_in_the_address');
      expect(office.lines).toContainEqual({
        event: 'request',
        method: 'GET',
        route: '/api/tokens/:id',
        status: 404,
        code: 'not-found',
        milliseconds: expect.any(Number),
      });
      expect(JSON.stringify(office.lines)).not.toContain('secretlooking');
    });

    it('makes every response uncacheable', async () => {
      const office = await world().office();
      for (const path of ['/api/options', '/api/tokens', '/api/nothing', '/v1/forms', '/v1/verify']) {
        expect((await get(office, path)).headers.get('cache-control')).toBe('no-store');
      }
    });
  });
}
