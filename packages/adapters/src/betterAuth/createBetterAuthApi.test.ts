import { type TokenApi, TokenApiError, type TokenRequest } from '@tokenwright/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAuth } from '../../test/betterAuth/exampleAuth.ts';
import {
  exampleOptions as options,
  examplePlugin as plugin,
  exampleRequest as request,
} from '../../test/betterAuth/exampleOffer.ts';
import { refusalOf } from '../../test/refusalOf.ts';
import { type BetterAuthApiSetup, createBetterAuthApi } from './createBetterAuthApi.ts';

type Fetch = (request: Request) => Promise<Response>;
type Asked = Partial<Record<string, unknown>>;

const server = exampleAuth();
let fetch: Fetch;
let keys = 0;

beforeAll(async () => {
  fetch = await server.signUp('ada@example.test');
});

const call = () => {
  keys += 1;
  return { intentKey: keys.toString(16).padStart(64, '0'), signal: new AbortController().signal };
};

function api(more: Partial<BetterAuthApiSetup> = {}): TokenApi {
  return createBetterAuthApi({ baseUrl: server.baseUrl, fetch, options, plugin, choosesPermissions: true, ...more });
}

async function make(more: Partial<TokenRequest> = {}, tokens: TokenApi = api()) {
  const made = await tokens.createToken({ ...request, ...more }, call());
  if (made.status !== 'created' || made.secret === undefined) throw new Error('Expected a token with a secret.');
  return { token: made.token, secret: made.secret };
}

describe('creating', () => {
  it('creates a valid better-auth token with exactly the requested permissions', async () => {
    const { token, secret } = await make({
      permissions: [{ permission: 'forms', level: 'write' }],
      description: 'Nightly.',
    });
    expect(token).toMatchObject({
      name: 'CRM sync',
      description: 'Nightly.',
      tokenType: 'default',
      permissions: [{ permission: 'forms', level: 'write' }],
      status: 'active',
      lastUsedAt: null,
      hint: `${secret.slice(0, 6)}…`,
    });
    expect(await server.verify(secret, { forms: ['read', 'write'] })).toMatchObject({ valid: true });
    expect(await server.verify(secret, { export: ['use'] })).toMatchObject({ valid: false });
  });

  it('reports the granted permissions if the server grants fewer', async () => {
    const billing = { id: 'billing', label: 'Billing', levels: [{ id: 'pay', label: 'Pay' }] };
    const offer = { ...options, groups: [...options.groups, { id: 'money', label: 'Money', permissions: [billing] }] };
    const permissions = [...request.permissions, { permission: 'billing', level: 'pay' }];
    const { token } = await make({ permissions }, api({ options: offer }));
    expect(token.permissions).toEqual(request.permissions);
  });

  it("counts the days by the server's clock", async () => {
    const { token } = await make({ expiration: { days: 7 } });
    expect(Date.parse(token.expiresAt ?? '') - Date.parse(token.createdAt)).toBe(7 * 86_400_000);
    expect((await make({ expiration: 'never' })).token.expiresAt).toBeNull();
  });

  it('accepts the longest name that the server accepts, and explains the limit', async () => {
    const name = '🧭'.repeat(100);
    expect((await make({ name })).token.name).toBe(name);
    const refusal = await refusalOf(api().createToken({ ...request, name: 'x'.repeat(201) }, call()));
    expect(refusal).toMatchObject({ code: 'invalid', issues: [{ step: 'name', field: 'name' }] });
    expect(refusal.issues[0]?.message).toBe('On this server a name has 1 to 200 characters.');
  });

  it('stores the fields of custom steps, and rejects those that the host does not store', async () => {
    interface Request extends TokenRequest {
      readonly ipAllowlist: readonly string[];
    }
    const asked: Request = { ...request, ipAllowlist: ['10.0.0.0/8'] };
    const setup = { baseUrl: server.baseUrl, fetch, options, plugin, choosesPermissions: true };
    const own = createBetterAuthApi<Request>({ ...setup, metadata: ({ ipAllowlist }) => ({ ipAllowlist }) });
    const { token } = await own.createToken(asked, call());
    const listed = (await (await fetch(new Request(`${server.baseUrl}/api-key/list`))).json()) as { apiKeys: Asked[] };
    expect(listed.apiKeys.find(({ id }) => id === token.id)?.metadata).toMatchObject({ ipAllowlist: ['10.0.0.0/8'] });
    const refusal = await refusalOf(createBetterAuthApi<Request>(setup).createToken(asked, call()));
    expect(refusal).toMatchObject({ code: 'invalid', detail: 'This server cannot keep the "ipAllowlist" of a token.' });
  });

  it('rejects resources even if the host stores other fields', async () => {
    const own = api({ plugin, choosesPermissions: true, metadata: () => ({}) });
    const refusal = await refusalOf(own.createToken({ ...request, resources: { mode: 'all' } }, call()));
    expect(refusal).toMatchObject({ code: 'invalid', detail: 'This server cannot limit a token to resources.' });
  });
});

describe('listing and revoking', () => {
  it('lists the newest tokens first, with each storage of the plugin', async () => {
    const row = { enabled: true, permissions: null, metadata: null };
    const days = ['02', '01', '04', '03'];
    const rows = days.map((day) => ({ ...row, id: day, createdAt: `2026-11-${day}T00:00:00.000Z` }));
    const page = await api({ fetch: async () => Response.json({ apiKeys: rows, total: 4 }) }).listTokens?.({});
    expect(page?.items.map(({ id }) => id)).toEqual(['04', '03', '02', '01']);
    expect(page?.nextCursor).toBeUndefined();
  });

  it('revokes before the next use, and keeps the token in the list', async () => {
    const { token, secret } = await make();
    expect(await api().revokeToken?.(token.id)).toMatchObject({ id: token.id, status: 'revoked' });
    expect(await server.verify(secret)).toMatchObject({ valid: false, error: { code: 'KEY_DISABLED' } });
    const page = await api().listTokens?.({});
    expect(page?.items.find(({ id }) => id === token.id)?.status).toBe('revoked');
  });

  it('stores the time and the reason of a revocation once, and keeps the other metadata', async () => {
    const { token } = await make({ description: 'Nightly.' });
    const revoked = await api().revokeToken?.(token.id, 'leaked');
    expect(revoked).toMatchObject({ description: 'Nightly.', revocationReason: 'leaked' });
    expect(Date.parse(revoked?.revokedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(token.createdAt));
    expect(await api().revokeToken?.(token.id, 'again')).toEqual(revoked);
  });

  it('revokes even if the list fails', async () => {
    const { token } = await make();
    const blind: Fetch = (asked) => (asked.method === 'GET' ? Promise.reject(new TypeError('lost')) : fetch(asked));
    expect(await api({ fetch: blind }).revokeToken?.(token.id)).toMatchObject({ status: 'revoked' });
  });

  it('reports the last use of a token', async () => {
    const { token, secret } = await make();
    await server.verify(secret);
    const page = await api().listTokens?.({});
    expect(Date.parse(page?.items.find(({ id }) => id === token.id)?.lastUsedAt ?? '')).toBeGreaterThan(0);
  });

  it('cannot list or revoke tokens of another user', async () => {
    const { token } = await make();
    const stranger = api({ fetch: await server.signUp('eve@example.test') });
    expect((await refusalOf(stranger.revokeToken?.(token.id))).code).toBe('invalid');
    expect((await stranger.listTokens?.({}))?.items).toEqual([]);
  });
});

describe('a lost response', () => {
  const loses: Fetch = async (asked) => {
    await fetch(asked);
    throw new TypeError('Failed to fetch');
  };
  const never: Fetch = async () => {
    throw new TypeError('Failed to fetch');
  };

  it('is resolved with `findByIntent`, which returns the token without its secret', async () => {
    const lost = call();
    expect((await refusalOf(api({ fetch: loses }).createToken(request, lost))).code).toBe('unknown-outcome');
    const found = await api().findByIntent?.(lost.intentKey);
    expect(found).toEqual({ status: 'created', token: expect.objectContaining({ name: 'CRM sync' }) });
  });

  it('never proves that no token exists while the server may still process the call', async () => {
    const lost = call();
    const tokens = api({ fetch: (asked) => (asked.method === 'POST' ? never(asked) : fetch(asked)) });
    await refusalOf(tokens.createToken(request, lost));
    expect(await tokens.findByIntent?.(lost.intentKey)).toEqual({ status: 'in-flight' });
    expect(await tokens.findByIntent?.('f'.repeat(64))).toEqual({ status: 'none' });
  });

  it('proves that no token exists if the API refused the call', async () => {
    const refused = call();
    const tokens = api();
    await refusalOf(tokens.createToken({ ...request, name: 'x'.repeat(300) }, refused));
    expect(await tokens.findByIntent?.(refused.intentKey)).toEqual({ status: 'none' });
  });

  it('leaves no trace of the intent key on the server', async () => {
    const made = call();
    await api().createToken(request, made);
    const listed = await (await fetch(new Request(`${server.baseUrl}/api-key/list`))).text();
    expect(listed).not.toContain(made.intentKey);
  });
});

describe('an adapter for a plugin without all features', () => {
  const plain = exampleAuth({});
  const plainly = async () => {
    const person = await plain.signUp(`ada${keys}@example.test`);
    return createBetterAuthApi({ baseUrl: plain.baseUrl, fetch: person, options });
  };

  it('rejects an unsupported request before any call if the plugin has no metadata', async () => {
    const tokens = await plainly();
    expect(tokens.findByIntent).toBeUndefined();
    expect(tokens.searchResources).toBeUndefined();
    const { permissions: _, ...unasked } = request;
    const described = await refusalOf(tokens.createToken({ ...unasked, permissions: [], description: 'x' }, call()));
    expect(described.issues).toMatchObject([{ step: 'name', field: 'description' }]);
    const chosen = await refusalOf(tokens.createToken(request, call()));
    expect(chosen.issues).toMatchObject([{ step: 'permissions', field: 'grants' }]);
    expect(await tokens.createToken({ ...request, permissions: [] }, call())).toMatchObject({ status: 'created' });
  });

  it('shows permissions as locked if users cannot choose them', async () => {
    const { groups } = await (await plainly()).loadOptions();
    expect(groups[0]?.permissions.map(({ locked }) => locked?.reason)).toEqual(
      Array(2).fill('This server gives every token the same permissions; they cannot be chosen here.'),
    );
  });

  it('rejects a calendar date and an unknown token type', async () => {
    const date = { date: '2030-01-01', timeZone: 'UTC' };
    const dated = await refusalOf(api().createToken({ ...request, expiration: date }, call()));
    expect(dated.issues).toMatchObject([{ step: 'access', field: 'expiration' }]);
    const typed = await refusalOf(api().createToken({ ...request, tokenType: 'root' }, call()));
    expect(typed.issues).toMatchObject([{ step: 'access', field: 'tokenType' }]);
  });

  it('throws immediately if `choosesPermissions` is set without metadata', () => {
    expect(() => api({ plugin: {} })).toThrow(/enableMetadata: true/);
  });
});

it('creates and revokes tokens of each configuration of the plugin, one for each token type', async () => {
  const [live, test] = [
    { configId: 'live', defaultPrefix: 'live_' },
    { configId: 'test', defaultPrefix: 'test_' },
  ];
  const two = exampleAuth({ ...plugin, ...live }, { ...plugin, ...test });
  const tokenTypes = [live, test].map(({ configId }) => ({ id: configId, label: configId }));
  const person = await two.signUp('ada@example.test');
  const setup = { baseUrl: two.baseUrl, fetch: person, options: { ...options, tokenTypes } };
  const blind: Fetch = (asked) => (asked.method === 'GET' ? Promise.reject(new TypeError('lost')) : person(asked));
  for (const tokens of [api(setup), api({ ...setup, fetch: blind })]) {
    const { token, secret } = await make({ tokenType: 'test' }, tokens);
    expect([token.tokenType, secret.slice(0, 5)]).toEqual(['test', 'test_']);
    expect(await tokens.revokeToken?.(token.id)).toMatchObject({ tokenType: 'test', status: 'revoked' });
  }
});

it('asks a signed-out user to sign in', async () => {
  const tokens = api({ fetch: server.signedOut });
  expect(await refusalOf(tokens.createToken(request, call()))).toMatchObject({ code: 'unauthenticated' });
  expect(await refusalOf(tokens.listTokens?.({}))).toMatchObject({ code: 'unauthenticated' });
  expect(await refusalOf(tokens.revokeToken?.('x'))).toMatchObject({ code: 'unauthenticated' });
});

it('rejects a lifetime that the server rejects, even without a known limit', async () => {
  const short = exampleAuth({ ...plugin, keyExpiration: { maxExpiresIn: 10 } });
  const tokens = api({ baseUrl: short.baseUrl, fetch: await short.signUp('ada@example.test') });
  const refusal = await refusalOf(tokens.createToken(request, call()));
  expect(refusal).toBeInstanceOf(TokenApiError);
  expect(refusal).toMatchObject({ code: 'policy', issues: [{ step: 'access', field: 'expiration' }] });
});
