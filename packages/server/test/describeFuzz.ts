import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyInput } from './anyInput.ts';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import { describeLifeFuzz } from './describeLifeFuzz.ts';
import { expectCalm } from './expectCalm.ts';
import { fuzzRuns } from './fuzzRuns.ts';
import type { World } from './world.ts';

const request = fc
  .record(
    { ...anyInput.fields, tokenType: fc.oneof(anyInput.id, anyInput.json), other: anyInput.json },
    { requiredKeys: [] },
  )
  .map((changes) => ({ ...exampleRequest(), ...changes }));

export function describeFuzz(world: () => World): void {
  describe('any input', { timeout: 120_000 }, () => {
    it('in a body gets a response below 500', async () => {
      const office = await world().office({ rateLimit: false });
      const holds = fc.asyncProperty(request, anyInput.json, async (body, reason) => {
        expectCalm(office, await create(office, body));
        expectCalm(office, await post(office, '/api/verify', { secret: reason }));
        expectCalm(office, await post(office, '/api/tokens/tok_0000000000000000000000/revoke', { reason }));
      });
      await fc.assert(holds, fuzzRuns);
    });

    it('in a path, a query or a header gets a response below 500', async () => {
      const office = await world().office();
      const paths = fc.oneof(
        anyInput.segment.map((part) => `/api/tokens/${part}`),
        anyInput.segment.map((part) => `/api/resources/${part}`),
        anyInput.segment.map((part) => `/${part}/tokens`),
        fc.constantFrom('/api/tokens', '/api/names/check', '/api/resources/forms', '/v1/forms', '/v1/verify'),
      );
      const holds = fc.asyncProperty(paths, anyInput.query, anyInput.header, async (path, asked, value) => {
        const search = new URLSearchParams(asked);
        const headers = { authorization: value, 'idempotency-key': value, 'options-version': value, origin: value };
        expectCalm(office, await get(office, `${path}?${search}`));
        expectCalm(office, await get(office, path, headers));
        expectCalm(office, await post(office, '/api/tokens', exampleRequest(), { ...headers, 'content-type': value }));
        const key = { 'idempotency-key': newKey(), 'options-version': value };
        expectCalm(office, await post(office, '/api/tokens', exampleRequest(), key));
      });
      await fc.assert(holds, fuzzRuns);
    });
  });

  describeLifeFuzz(world);
}
