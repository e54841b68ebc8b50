import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createRestApi } from '../../src/rest/createRestApi.ts';
import { defaultRoutes } from '../../src/rest/defaultRoutes.ts';
import { lifeOfTokens, requestSettings } from './everyOption.ts';
import { exampleKey, exampleSecret } from './exampleRestApi.ts';
import { exampleToken as token } from './exampleToken.ts';
import { json, scriptedFetch } from './scriptedFetch.ts';

const page = readFileSync(new URL('../../../../docs/adapters/rest.md', import.meta.url), 'utf8');
const code = [...page.matchAll(/^```ts.*\n([\s\S]*?)^```/gm)].map(([, block]) => block).join('\n');

it.each([
  ...Object.keys(defaultRoutes),
  ...Object.keys(requestSettings),
  'idempotency',
  'revocation',
  'pages',
  'problem',
  'codes',
  'retryAfter',
  'isProblem',
  'options',
  'token',
])('the page has an example of `%s` in code or in its text', (option) => {
  const inText = new RegExp(`\`(${option}: .*|createRestApi\\(\\{.*${option}.*)\``);
  expect(new RegExp(`\\b${option}: (?!false)`).test(code) || inText.test(page)).toBe(true);
});

it('the documented methods of existing tokens send these requests', async () => {
  const answer = {
    ...token,
    data: { ...token, key: token },
    key: { ...token, plain: exampleSecret },
    secret: exampleSecret,
  };
  const { fetch, sent } = scriptedFetch(json({ ...answer, status: 'created', token, items: [] }));
  const api = createRestApi({ ...lifeOfTokens, baseUrl: 'http://api.test', fetch });
  const { signal } = new AbortController();
  await api.rotateToken?.('k1', { intentKey: exampleKey, overlap: 60, signal });
  await api.acknowledge?.('k1', exampleKey);
  await api.endOverlap?.('k1', { hint: 'twk_…1' });
  await api.cancelRotation?.('k1');
  await api.renewToken?.('k1', { expiration: { days: 7 }, expiresAt: '2027-01-01T00:00:00Z' });
  await api.transferToken?.('k1', { owner: 'ci' });
  await api.restoreToken?.('k1');
  await api.decideRequest?.('k1', { decision: 'denied', reason: 'No.' });
  await api.claimToken?.('k1', { intentKey: exampleKey, signal });
  await api.withdrawRequest?.('k1');
  await api.listEvents?.({ tokenId: 'k1' });
  const lines = sent.map(async (each) =>
    `${each.method} ${each.url.slice('http://api.test'.length)} ${await each.text()}`.trim(),
  );
  expect(await Promise.all(lines)).toEqual([
    'POST /keys/k1/rotate {"overlap_seconds":60,"request":"a1a1a1a1-a1a1-41a1-a1a1-a1a1a1a1a1a1"}',
    'PUT /keys/k1/seen',
    'DELETE /keys/k1/old-secret?hint=twk_%E2%80%A61',
    'POST /keys/k1/rotation/cancel {}',
    'PATCH /keys/k1 {"expires":"2027-01-01T00:00:00Z"}',
    'GET /keys/k1',
    'PUT /keys/k1/owner {"owner":"ci"}',
    'POST /keys/k1/restore',
    'POST /requests/k1 {"answer":"denied","note":"No."}',
    'POST /keys/k1/claim',
    'DELETE /requests/k1',
    'GET /keys/k1',
    'GET /keys/k1/log',
  ]);
});

it('the documented request settings are valid', async () => {
  const { fetch, sent } = scriptedFetch(json(token));
  await createRestApi({ ...requestSettings, fetch }).revokeToken?.('k1');
  expect(sent[0]?.url).toBe('https://api.example.com/v1/tokens/k1/revoke');
  expect(sent[0]?.headers.get('X-Requested-With')).toBe('fetch');
  expect(sent[0]?.credentials).toBe('include');
});
