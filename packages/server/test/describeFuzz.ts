import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TokenServerConfig } from '../src/serverContext.ts';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import type { Office, World } from './world.ts';

const settings = { numRuns: 80, ...(process.env.SEED && { seed: Number(process.env.SEED) }) };

const odd = fc.constantFrom(
  '',
  '\0',
  '\ud800',
  '__proto__',
  'constructor',
  '%',
  "'",
  'null',
  '🦊',
  'x'.repeat(300),
  '1e309',
  '../..',
);
const text = fc.oneof(odd, fc.string({ unit: 'binary' }), fc.string());
const id = fc.oneof(
  text,
  fc.constantFrom('forms', 'entries', 'read', 'service', 'scoped', 'tok_0000000000000000000000'),
);
const number = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -1, 36_500, 36_501, 1e308));
const date = fc.oneof(text, fc.constantFrom('2026-12-24', '9999-12-31', '0000-00-00', '2026-02-30', '0001-01-01'));
const timeZone = fc.oneof(text, fc.constantFrom('Europe/Berlin', 'utc', '+02:00', 'Etc/GMT-14', 'Foo/Bar'));
const json = fc.oneof(fc.jsonValue() as fc.Arbitrary<unknown>, text, number);

const request = fc
  .record(
    {
      name: fc.oneof(text, json),
      description: fc.oneof(text, json),
      permissions: fc.oneof(fc.array(fc.record({ permission: id, level: id }), { maxLength: 4 }), json),
      tokenType: fc.oneof(id, json),
      resources: fc.oneof(fc.record({ mode: fc.constantFrom('selected', 'all', 'x'), ids: fc.array(id) }), json),
      expiration: fc.oneof(fc.record({ days: number }), fc.record({ date, timeZone }), fc.constant('never'), json),
      expiresAt: fc.oneof(text, fc.constantFrom('2026-12-24T00:00:00Z', '9999-12-31T23:59:59.999+14:00'), json),
      other: json,
    },
    { requiredKeys: [] },
  )
  .map((changes) => ({ ...exampleRequest(), ...changes }));

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '');
const header = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
const segment = id.map((part) => encodeURIComponent(wellFormed(part)));
const query = fc.dictionary(
  fc.constantFrom('cursor', 'limit', 'query', 'status', 'sort', 'name', 'search', 'constructor'),
  fc.oneof(
    text.map((each) => wellFormed(each)),
    number.map(String),
    fc.constantFrom('name', 'active', 'expires'),
  ),
);

export function describeFuzz(world: () => World): void {
  const calm = async (office: Office, answer: { readonly status: number }) => {
    const failures = office.lines.filter(({ event }) => event === 'failure');
    expect([failures, answer.status < 500]).toEqual([[], true]);
  };

  describe('any input', { timeout: 120_000 }, () => {
    it('in a body gets a response below 500', async () => {
      const office = await world().office({ rateLimit: false });
      const holds = fc.asyncProperty(request, json, async (body, reason) => {
        await calm(office, await create(office, body));
        await calm(office, await post(office, '/api/verify', { secret: reason }));
        await calm(office, await post(office, '/api/tokens/tok_0000000000000000000000/revoke', { reason }));
      });
      await fc.assert(holds, settings);
    });

    it('in a path, a query or a header gets a response below 500', async () => {
      const office = await world().office();
      const paths = fc.oneof(
        segment.map((part) => `/api/tokens/${part}`),
        segment.map((part) => `/api/resources/${part}`),
        segment.map((part) => `/${part}/tokens`),
        fc.constantFrom('/api/tokens', '/api/names/check', '/api/resources/forms', '/v1/forms', '/v1/verify'),
      );
      const holds = fc.asyncProperty(paths, query, header, async (path, asked, value) => {
        const search = new URLSearchParams(asked);
        const headers = { authorization: value, 'idempotency-key': value, 'options-version': value, origin: value };
        await calm(office, await get(office, `${path}?${search}`));
        await calm(office, await get(office, path, headers));
        await calm(office, await post(office, '/api/tokens', exampleRequest(), { ...headers, 'content-type': value }));
        const key = { 'idempotency-key': newKey(), 'options-version': value };
        await calm(office, await post(office, '/api/tokens', exampleRequest(), key));
      });
      await fc.assert(holds, settings);
    });
  });

  describe('the log', () => {
    const marker = `Planted${newKey().slice(0, 12)}`;
    const fail = (...quoted: unknown[]): never => {
      throw new Error(`The host failed for ${JSON.stringify(quoted)}\n    at ${quoted[0]}`);
    };
    const failing: readonly [string, Partial<TokenServerConfig>][] = [
      ['options', { options: () => fail(marker.toLowerCase()) }],
      ['authorize', { authorize: () => fail(marker) }],
      ['findOwner', { findOwner: () => fail(marker) }],
      ['authenticate', { authenticate: ({ url, headers }) => fail(url, [...headers]) }],
      ['resources', { resources: { search: fail, existing: fail } }],
    ];

    it.each(failing)('contains no text of the caller if %s fails and quotes it', async (_, config) => {
      const office = await world().office();
      const { secret } = (await create(office)).body;
      const broken = await world().office({ authenticate: () => office.session, ...config });
      const scoped = { tokenType: 'scoped', resources: { mode: 'selected', ids: [marker] }, name: marker };
      await create(broken, exampleRequest({ ...scoped, permissions: [{ permission: 'forms', level: 'read' }] }));
      await get(broken, `/api/resources/forms?query=${marker}`);
      await get(broken, `/api/tokens?query=${marker}`);
      await post(broken, `/api/tokens/${marker}/revoke`, { reason: marker });
      await get(broken, '/v1/verify', { authorization: `Bearer ${secret}`, 'x-planted': marker });
      const logged = JSON.stringify(broken.lines).toLowerCase();
      expect(logged).toContain('the host failed for');
      expect(logged).not.toContain(marker.toLowerCase());
      expect(logged).not.toContain(secret.slice(4).toLowerCase());
    });
  });
}
