import { createRestApi } from '@tokenwright/adapters/rest';
import { catalogueOf, suggestCall, templatesOf } from '@tokenwright/core/permissions';
import { catalogue } from '@tokenwright/dashboard/catalogue';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestMountly } from '../packages/dashboard/src/server/startTestMountly.ts';

const origin = 'http://localhost:4310';

let mountly: Awaited<ReturnType<typeof startTestMountly>>;

beforeAll(async () => {
  mountly = await startTestMountly(origin);
});

afterAll(() => mountly.stop());

const templates = templatesOf(catalogue, (id) => id).map(({ label, ...template }) => [label, template] as const);

test.each(templates)('the call suggested for a token from the template %s returns 200', async (label, template) => {
  const headers = { ...(await mountly.signIn()), origin };
  const fetch = (request: Request) => mountly.call(request.url, request);
  const api = createRestApi({ baseUrl: `${origin}/api`, fetch, headers });
  const { tokenType = 'service', grants: permissions } = template;
  const scoped = catalogue.tokenTypes.find(({ id }) => id === tokenType)?.resources;
  const forms = await api.searchResources?.({ type: 'forms', query: '' });
  const ids = forms?.items.slice(0, 1).map(({ id }) => id) ?? [];
  const resources = scoped && ({ mode: 'selected', ids } as const);
  const request = { name: label, permissions, tokenType, expiration: { days: 7 }, ...(resources && { resources }) };
  const { signal } = new AbortController();
  const created = await api.createToken(request, {
    intentKey: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex'),
    signal,
  });
  if (created.status !== 'created' || !created.secret) throw new Error('The demo showed no secret.');
  const path = suggestCall(created.token.permissions ?? [], catalogueOf(catalogue.groups))?.endpoint.path ?? '';
  const answer = await mountly.call(path, { headers: { authorization: `Bearer ${created.secret}` } });
  expect([path, answer.status]).toEqual(['/v1/forms', 200]);
});
