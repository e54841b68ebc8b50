import { createRestApi } from '@tokenwright/adapters/rest';
import {
  builtInSteps,
  createTokenWizard,
  type Page,
  Secret,
  type Step,
  type Token,
  type TokenApi,
  TokenApiError,
  type TokenOptions,
  type TokenRequest,
  type TokenWizard,
  type TokenWizardConfig,
  type WizardSnapshot,
} from '@tokenwright/core';
import { createTokenServer, openDatabase, type Principal, type TokenServerConfig } from '@tokenwright/server';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';

const options: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        { id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] },
        { id: '__proto__', label: 'Prototype', levels: [{ id: 'constructor', label: 'Constructor' }] },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped form token', resources: { type: 'forms', label: 'forms' } },
  ],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
  policy: { lifetimes: [{ maxDays: 365, reason: 'A year is the most.' }], noExpiration: { allowed: false } },
};

const forms = Array.from({ length: 120 }, (_, index) => ({ id: `form/${index}`, label: `Survey ${index}` }));

const database = await openDatabase();
afterAll(() => database.close());

const resources: TokenServerConfig['resources'] = {
  async search({ query, cursor, limit }) {
    const hits = forms.filter(({ label }) => label.includes(query));
    const start = Number(cursor ?? 0);
    const next = start + limit;
    return { items: hits.slice(start, next), total: hits.length, ...(next < hits.length && { nextCursor: `${next}` }) };
  },
  existing: async (_, ids) => forms.filter(({ id }) => ids.includes(id)).map(({ id }) => id),
};

interface Setting extends Partial<TokenServerConfig> {
  readonly principal?: Partial<Principal> | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly wire?: (answer: () => Promise<Response>, request: Request) => Promise<Response>;
}

let workspaces = 0;

function connect({ principal, headers = {}, wire = (answer) => answer(), ...config }: Setting = {}): TokenApi {
  const member = { workspaceId: `workspace-${++workspaces}`, memberId: 'ada', memberName: 'Ada', ...principal };
  const server = createTokenServer({
    database,
    serverKey: Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString('base64'),
    tokenPrefix: 'mtl',
    options: () => options,
    resources,
    authenticate: () => (principal === null ? null : member),
    ...config,
  });
  const fetch = (request: Request) => wire(() => server.fetch(request), request);
  return createRestApi({ baseUrl: 'http://app.test/api', fetch, headers });
}

const request: TokenRequest = {
  name: 'CRM sync',
  permissions: [{ permission: 'forms', level: 'read' }],
  tokenType: 'service',
  expiration: { days: 30 },
};

const newKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
const create = (api: TokenApi, changes: Partial<TokenRequest> = {}, intentKey = newKey()) =>
  api.createToken({ ...request, ...changes }, { intentKey, signal: new AbortController().signal });

async function refusalOf(call: Promise<unknown> | undefined): Promise<TokenApiError> {
  const error = await call?.catch((reason: unknown) => reason);
  if (error instanceof TokenApiError) return error;
  throw new Error(`Expected a TokenApiError, got ${JSON.stringify(error)}.`);
}

test('the options arrive unchanged, with a version', async () => {
  expect(await connect().loadOptions()).toEqual({
    ...options,
    version: expect.any(String),
    serverTime: expect.any(String),
    canCreate: { allowed: true },
    listing: expect.any(Object),
  });
});

test('a token is created with a valid secret that no list contains', async () => {
  const api = connect();
  const hostile = { name: '<b>‮x</b> __proto__', permissions: [{ permission: '__proto__', level: 'constructor' }] };
  const result = await create(api, { ...hostile, description: 'Line\nbreak', expiration: { days: 7 } });
  if (result.status !== 'created') throw new Error(result.status);
  expect(Secret.isShowable(result.secret)).toBe(true);
  const page = await api.listTokens?.({});
  const allowed = { allowed: true };
  const can = { revoke: allowed, rotate: allowed, edit: allowed, renew: allowed };
  expect(page?.items).toEqual([{ ...result.token, can }]);
  expect(page?.items[0]).toMatchObject({ ...hostile, description: 'Line\nbreak', status: 'active', createdBy: 'Ada' });
  expect(JSON.stringify(page)).not.toContain(result.secret);
});

test('a repeated intent returns the same secret until the acknowledgement, and the same token afterwards', async () => {
  const api = connect();
  const key = newKey();
  expect(await api.findByIntent?.(newKey())).toEqual({ status: 'none' });
  const first = await create(api, {}, key);
  const again = { ...first, acknowledgeWithin: expect.any(Number) };
  expect(await create(api, {}, key)).toEqual(again);
  expect(await api.findByIntent?.(key)).toEqual(again);
  await api.acknowledge?.(first.token.id, key);
  await api.acknowledge?.(first.token.id, key);
  const after = { status: 'created', token: first.token };
  expect(await create(api, {}, key)).toEqual(after);
  expect(await api.findByIntent?.(key)).toEqual(after);
});

test('simultaneous calls with one intent create one token', async () => {
  const api = connect();
  const key = newKey();
  const ends = await Promise.allSettled(Array.from({ length: 10 }, () => create(api, {}, key)));
  for (const end of ends) {
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'conflict', retryAfter: 1_000 });
  }
  expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect((await api.listTokens?.({}))?.items).toHaveLength(1);
});

test('a lost response is not a refusal, and the same intent returns the token', async () => {
  let isLost = false;
  const wire: Setting['wire'] = async (answer, { method }) => {
    const response = await answer();
    if (isLost || method !== 'POST') return response;
    isLost = true;
    throw new TypeError('fetch failed');
  };
  const api = connect({ wire });
  const key = newKey();
  expect((await refusalOf(create(api, {}, key))).code).toBe('unknown-outcome');
  expect(await create(api, {}, key)).toHaveProperty('secret');
  expect((await api.listTokens?.({}))?.items).toHaveLength(1);
});

test('tokens are listed by page, newest first, without gaps or repeats', { timeout: 60_000 }, async () => {
  const api = connect({ rateLimit: false });
  for (let number = 0; number < 55; number++) await create(api, { name: `Token ${number}` });
  const names: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: Page<Token> | undefined = await api.listTokens?.(cursor ? { cursor } : {});
    names.push(...(page?.items ?? []).map(({ name }) => name));
    cursor = page?.nextCursor;
  }
  expect(names).toEqual(Array.from({ length: 55 }, (_, index) => `Token ${54 - index}`));
});

test('resources can be searched and paged, and limit a token', async () => {
  const api = connect();
  const first = await api.searchResources?.({ type: 'forms', query: '' });
  expect(first).toMatchObject({ total: 120, items: forms.slice(0, 50), nextCursor: '50' });
  expect((await api.searchResources?.({ type: 'forms', query: 'Survey 119' }))?.items).toEqual([forms[119]]);
  const scope = { mode: 'selected', ids: ['form/1', 'form/2'] } as const;
  const { token } = await create(api, { tokenType: 'scoped', resources: scope });
  expect(token.resources).toEqual(scope);
});

test('a revoked token has a time, an actor and a reason, stays in the list, and is revoked once', async () => {
  const api = connect();
  const { token } = await create(api);
  const revoked = await api.revokeToken?.(token.id, 'leaked');
  expect(revoked).toMatchObject({ id: token.id, status: 'revoked', revokedBy: 'Ada', revocationReason: 'leaked' });
  expect(await api.revokeToken?.(token.id)).toEqual(revoked);
  expect((await api.listTokens?.({}))?.items).toEqual([revoked]);
});

test('a secret is rotated, and the rotation is ended', async () => {
  const api = connect() as Required<TokenApi>;
  const key = newKey();
  const { token } = await create(api, {}, key);
  await api.acknowledge(token.id, key);
  const call = { intentKey: newKey(), overlap: 3_600, signal: new AbortController().signal };
  const rotated = await api.rotateToken(token.id, call);
  expect(rotated).toMatchObject({
    status: 'created',
    secret: expect.any(String),
    acknowledgeWithin: expect.any(Number),
  });
  expect(await api.rotateToken(token.id, call)).toMatchObject({ secret: 'secret' in rotated ? rotated.secret : '' });
  await api.acknowledge(token.id, call.intentKey);
  const { hint } = rotated.token;
  expect(await refusalOf(api.endOverlap(token.id, { hint: token.hint }))).toMatchObject({
    code: 'conflict',
    token: { hint },
  });
  expect((await api.endOverlap(token.id, { hint })).oldSecret).toBeUndefined();
  expect((await refusalOf(api.cancelRotation(token.id))).code).toBe('conflict');
});

test('a token is edited, renewed, revoked and restored, with its history', async () => {
  const api = connect() as Required<TokenApi>;
  const { token } = await create(api);
  const edited = await api.updateToken(token.id, { name: 'ERP sync' }, { version: token.version ?? '' });
  expect([edited.name, edited.version]).toEqual(['ERP sync', '2']);
  const late = await refusalOf(api.updateToken(token.id, { name: 'Late' }, { version: '1' }));
  expect([late.code, late.token?.name]).toEqual(['conflict', 'ERP sync']);
  const renewed = await api.renewToken(token.id, { expiration: { days: 90 }, version: '2' });
  expect(Date.parse(renewed.expiresAt ?? '')).toBeGreaterThan(Date.parse(token.expiresAt ?? ''));
  await api.revokeToken(token.id, 'Mistake.');
  expect((await api.restoreToken(token.id)).status).toBe('active');
  const { items } = await api.listEvents({ tokenId: token.id });
  expect(items.map(({ kind }) => kind)).toEqual(['restored', 'revoked', 'renewed', 'edited', 'created']);
  expect(items[1]).toMatchObject({ reason: 'Mistake.', actor: { label: 'Ada' } });
});

test('another member approves a request, and the requester claims its secret', async () => {
  const policy = { ...options.policy, approvals: [{ justification: true, reason: 'Two pairs of eyes.' }] };
  const shared = { principal: { workspaceId: 'approvals' }, options: () => ({ ...options, policy }) } as const;
  const api = connect(shared) as Required<TokenApi>;
  const boss = { ...shared, principal: { workspaceId: 'approvals', memberId: 'bo', tokenRights: 'all' } } as const;
  const admin = connect(boss) as Required<TokenApi>;
  expect((await refusalOf(create(api))).issues).toMatchObject([{ step: 'review', field: 'justification' }]);
  const call = { intentKey: newKey(), signal: new AbortController().signal };
  const asked = await api.createToken(request, { ...call, justification: 'For the CRM.' });
  expect(asked).toMatchObject({ status: 'pending-approval', token: { approval: { justification: 'For the CRM.' } } });
  const { id } = asked.token;
  expect((await refusalOf(admin.claimToken(id, { ...call, intentKey: newKey() }))).code).toBe('forbidden');
  const approved = await admin.decideRequest(id, { decision: 'approved', reason: 'Fine.' });
  expect(approved).toMatchObject({ status: 'pending', approval: { decision: 'approved' } });
  expect((await refusalOf(admin.decideRequest(id, { decision: 'denied', reason: 'No.' }))).code).toBe('conflict');
  const claim = { ...call, intentKey: newKey() };
  const claimed = await api.claimToken(id, claim);
  expect(claimed).toMatchObject({ status: 'created', token: { status: 'active' }, secret: expect.any(String) });
  expect((await refusalOf(api.claimToken(id, { ...call, intentKey: newKey() }))).code).toBe('conflict');
});

test('another workspace cannot see the token', async () => {
  const { token } = await create(connect());
  expect((await refusalOf(connect().revokeToken?.(token.id))).code).toBe('not-found');
});

test.each<[string, Partial<TokenRequest>, string, string, string]>([
  ['an empty name', { name: '  ' }, 'invalid', 'name', 'name'],
  ['no permission', { permissions: [] }, 'invalid', 'permissions', 'grants'],
  ['an unknown permission', { permissions: [{ permission: 'x', level: 'y' }] }, 'invalid', 'permissions', 'grants'],
  ['a scoped token with no resource', { tokenType: 'scoped' }, 'invalid', 'access', 'resources'],
  [
    'a lifetime that is too long',
    { expiration: { date: '2999-01-01', timeZone: 'Europe/Berlin' } },
    'policy',
    'access',
    'expiration',
  ],
  ['no end', { expiration: 'never' }, 'policy', 'access', 'expiration'],
])('%s is rejected at its field, and no token is created', async (_, changes, code, step, field) => {
  const api = connect();
  const error = await refusalOf(create(api, changes));
  expect(error.issues).toContainEqual({ step, field, message: expect.stringMatching(/\.$/) });
  expect([error.code, (await api.listTokens?.({}))?.items]).toEqual([code, []]);
});

test('the name of an active token is a conflict at the name field', async () => {
  const api = connect();
  await create(api);
  expect(await refusalOf(create(api))).toMatchObject({ code: 'conflict', issues: [{ step: 'name', field: 'name' }] });
});

test('reusing an intent for another request is a conflict', async () => {
  const api = connect();
  const key = newKey();
  await create(api, {}, key);
  expect(await refusalOf(create(api, { name: 'Other' }, key))).toMatchObject({ code: 'conflict', issues: [] });
});

test('changed options are reported as changed', async () => {
  let label = 'Forms';
  const changing = () => ({ ...options, groups: options.groups.map((group) => ({ ...group, label })) });
  const api = connect({ options: changing });
  await api.loadOptions();
  label = 'Renamed';
  expect((await refusalOf(create(api))).code).toBe('options-changed');
  await api.loadOptions();
  expect((await create(api)).status).toBe('created');
});

test('a signed-out user is unauthenticated', async () => {
  expect((await refusalOf(connect({ principal: null }).loadOptions())).code).toBe('unauthenticated');
});

test('an old sign-in must be renewed, and the error contains the maximum age', async () => {
  const api = connect({ maxAuthenticationAge: 300_000, principal: { authenticatedAt: new Date(0) } });
  expect(await refusalOf(create(api))).toMatchObject({ code: 'reauthentication-required', challenge: { maxAge: 300 } });
});

test('a page of another origin is forbidden', async () => {
  expect((await refusalOf(create(connect({ headers: { Origin: 'https://evil.test' } })))).code).toBe('forbidden');
});

test('reports a full workspace, and a rate limit with its delay', async () => {
  const full = connect({ maxTokensPerWorkspace: 1 });
  await create(full);
  expect((await refusalOf(create(full, { name: 'Second' }))).code).toBe('quota');
  const hurried = connect({ rateLimit: { tokens: 1, per: 60_000 } });
  await create(hurried);
  const error = await refusalOf(create(hurried, { name: 'Second' }));
  expect(error.code).toBe('rate-limited');
  expect(error.retryAfter).toBeGreaterThan(0);
  expect(error.retryAfter).toBeLessThanOrEqual(60_000);
});

test('a complete wizard with this adapter and the server creates one token and shows its secret', async () => {
  const api = connect();
  const wizard = await reviewing(api);
  wizard.send({ type: 'create' });
  const snapshot = await comesTo(wizard, 'revealing');
  expect((await api.listTokens?.({}))?.items).toMatchObject([snapshot.status === 'revealing' && snapshot.token]);
});

test('after an old sign-in, the wizard asks for a new one, and sends the same request with the same key', async () => {
  const sent: (string | null)[] = [];
  const principal = { authenticatedAt: new Date(0) };
  const api = connect({
    maxAuthenticationAge: 300_000,
    authenticate: () => ({ workspaceId: 'stepped-up', memberId: 'ada', memberName: 'Ada', ...principal }),
    wire(answer, { method, headers }) {
      if (method === 'POST') sent.push(headers.get('Idempotency-Key'));
      return answer();
    },
  });
  const challenges: unknown[] = [];
  const wizard = await reviewing(api, async (challenge) => {
    challenges.push(challenge);
    principal.authenticatedAt = new Date();
  });
  wizard.send({ type: 'create' });
  const snapshot = await comesTo(wizard, 'revealing');
  expect(challenges).toMatchObject([{ maxAge: 300 }]);
  expect(sent).toEqual([expect.stringMatching(/^"?[0-9a-f]{64}"?$/), sent[0]]);
  expect(snapshot).toMatchObject({ token: { name: 'CRM sync' } });
  expect((await api.listTokens?.({}))?.items).toHaveLength(1);
});

test('an offline wizard says that it is offline, and sends no request until the user retries', async () => {
  const methods: string[] = [];
  const api = connect({
    wire(answer, { method }) {
      methods.push(method);
      return answer();
    },
  });
  const wizard = await reviewing(api);
  vi.stubGlobal('navigator', { onLine: false });
  onTestFinished(() => void vi.unstubAllGlobals());
  wizard.send({ type: 'create' });
  expect(await comesTo(wizard, 'reviewing')).toMatchObject({ failure: { code: 'unavailable' } });
  vi.unstubAllGlobals();
  expect((await api.listTokens?.({}))?.items).toEqual([]);
  expect(methods).not.toContain('POST');
  wizard.send({ type: 'create' });
  await comesTo(wizard, 'revealing');
  expect(methods.filter((method) => method === 'POST')).toHaveLength(1);
});

async function reviewing(api: TokenApi, onReauthenticate?: TokenWizardConfig<readonly Step[]>['onReauthenticate']) {
  const place = { locale: 'en', timeZone: 'Europe/Berlin' };
  const wizard = createTokenWizard({
    api,
    options: await api.loadOptions(),
    steps: builtInSteps,
    ...place,
    onReauthenticate,
  });
  wizard.send({ type: 'next', draft: { name: ' CRM sync ', description: '' } });
  wizard.send({ type: 'next', draft: { grants: request.permissions } });
  const access = { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' };
  wizard.send({ type: 'next', draft: access });
  return wizard;
}

function comesTo(wizard: TokenWizard, status: WizardSnapshot['status']): Promise<WizardSnapshot> {
  return new Promise((done) => {
    wizard.subscribe(() => wizard.getSnapshot().status === status && done(wizard.getSnapshot()));
  });
}
