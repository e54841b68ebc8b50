import { createMemoryApi } from '@tokenwright/adapters/memory';
import { TokenApiError, type TokenOptions } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { watchExpiringTokens } from './expiringTokens.ts';
import { createAcmeApi } from './handWrittenApi.ts';
import { createToken } from './headlessWizard.ts';

const options: TokenOptions = {
  groups: [
    {
      id: 'all',
      label: 'All',
      permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [30] },
};

it('creates a token without a page, as in the README of the core', async () => {
  const api = createMemoryApi({ options });
  const kept: string[] = [];
  await createToken(api, (secret) => kept.push(secret));
  expect(kept).toEqual([expect.stringMatching(/^twk_/)]);
  expect((await api.listTokens?.({}))?.items.map(({ name }) => name)).toEqual(['Nightly export']);
});

it('reports a token that the API does not offer', async () => {
  const tokenTypes = [{ id: 'personal', label: 'Personal token' }];
  const api = createMemoryApi({ options: { ...options, tokenTypes } });
  await expect(createToken(api, () => undefined)).rejects.toThrow('The API does not offer this token.');
});

it('reports a token that waits for an approval', async () => {
  const api = createMemoryApi({ options, needsApproval: () => true });
  await expect(createToken(api, () => undefined)).rejects.toThrow('A user must continue: pendingApproval.');
});

it('reports why no token was created', async () => {
  const api = createMemoryApi({ options, fail: { createToken: 'forbidden' } });
  await expect(createToken(api, () => undefined)).rejects.toBeInstanceOf(TokenApiError);
});

it('creates a token with a hand-written `TokenApi`, as in docs/token-api.md', async () => {
  const token = { id: 'tok_1', name: 'CI' };
  const api = createAcmeApi(async () => new Response(JSON.stringify({ key: 'acme_secret', ...token })));
  const request = { name: 'CI', permissions: [], tokenType: 'service', expiration: 'never' } as const;
  const { signal } = new AbortController();
  expect(await api.createToken(request, { intentKey: 'a1', signal })).toEqual({
    status: 'created',
    token,
    secret: 'acme_secret',
  });
  const refusing = createAcmeApi(async () => new Response('', { status: 403 }));
  await expect(refusing.createToken(request, { intentKey: 'a1', signal })).rejects.toMatchObject({ code: 'forbidden' });
});

it('watches the token list without a framework, as in docs/own-list.md', async () => {
  const token = (name: string, days: number) => ({
    id: name,
    name,
    tokenType: 'service',
    permissions: [],
    status: 'active' as const,
    createdAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + days * 86_400_000).toISOString(),
  });
  const report = vi.fn();
  const stop = watchExpiringTokens(createMemoryApi({ options, tokens: [token('soon', 3), token('late', 30)] }), report);
  await vi.waitFor(() => expect(report).toHaveBeenLastCalledWith(['soon']));
  stop();
});
