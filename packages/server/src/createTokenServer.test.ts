import { randomBytes } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createTokenServer } from './createTokenServer.ts';
import type { Database } from './database/database.ts';
import type { TokenServerConfig } from './serverContext.ts';

const settings: TokenServerConfig = {
  database: {} as Database,
  serverKey: randomBytes(32).toString('hex'),
  tokenPrefix: 'mtl',
  clock: () => 0,
  authenticate: () => ({ workspaceId: 'w', memberId: 'm', memberName: 'M' }),
  options: () => ({ groups: [], tokenTypes: [], expirations: { presets: [] } }),
};
const start = (changes: Partial<TokenServerConfig> = {}) => createTokenServer({ ...settings, ...changes });
const deferred = () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};
const get = (path: string) => new Request(`http://app.test${path}`);

describe('a token server', () => {
  it('does not start without a server key, and the error explains how to create one', () => {
    expect(() => start({ serverKey: undefined })).toThrow('openssl rand -base64 32');
    expect(() => start({ previousServerKeys: ['short'] })).toThrow('shorter than 32 bytes');
  });

  it('starts at its first request if the settings are a function, and again after a failed start', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const starts: string[] = [];
    const closedDatabases: string[] = [];
    const server = createTokenServer(async () => {
      starts.push('start');
      if (starts.length === 1) throw new Error('No database yet.');
      const database = { close: async () => closedDatabases.push('closed') } as unknown as Database;
      return { ...settings, database };
    });
    expect(starts).toEqual([]);
    const refused = await server.fetch(get('/openapi.json'));
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'unavailable']);
    expect(told).toHaveBeenCalledWith(expect.stringContaining('No database yet.'));
    const answers = await Promise.all(['/openapi.json', '/openapi.json'].map((path) => server.fetch(get(path))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const access = await server.guard.authorize(get('/mine'), { permission: 'forms', level: 'read' });
    expect(access.allowed || access.response.status).toBe(401);
    expect(starts).toHaveLength(2);
    await server.close();
    expect(closedDatabases).toEqual(['closed']);
    expect((await server.fetch(get('/openapi.json'))).status).toBe(503);
    told.mockRestore();
  });

  it('renders its OpenAPI document once', async () => {
    const written = vi.spyOn(JSON, 'stringify');
    const server = start({});
    const [first, second] = await Promise.all(
      [1, 2].map(async () => (await server.fetch(get('/openapi.json'))).text()),
    );
    expect(first).toBe(second);
    const documents = written.mock.calls.filter(([value]) => Object(value).openapi !== undefined);
    written.mockRestore();
    expect(documents).toHaveLength(1);
  });

  it('does not start with an invalid setting', () => {
    expect(() => start({ tokenPrefix: 'My Token' })).toThrow('token prefix "My Token"');
    expect(() => start({ replayWindow: 0 })).toThrow('`replayWindow` is 0');
    expect(() => start({ maxAuthenticationAge: Number.NaN })).toThrow('`maxAuthenticationAge` is NaN');
    expect(() => start({ allowedOrigins: ['app.example.com'] })).toThrow('"app.example.com"');
    expect(() => start({ basePath: 'api' })).toThrow('`basePath`');
    expect(() => start({ maxTokensPerWorkspace: Number.NaN })).toThrow('`maxTokensPerWorkspace` is NaN');
    expect(() => start({ rateLimit: { tokens: 5, per: Number.NaN } })).toThrow('`rateLimit.per` is NaN');
  });

  it.each([
    ['database', undefined, '`database` is missing. Pass the result of `await openDatabase'],
    ['database', Promise.resolve(), '`database` is a promise.'],
    ['serverKey', 7, '`serverKey` is 7.'],
    ['previousServerKeys', 'k'.repeat(44), '`previousServerKeys` is a string. Pass a list of keys.'],
    ['previousServerKeys', [7], '`previousServerKeys` is 7.'],
    ['tokenPrefix', undefined, '`tokenPrefix` is missing.'],
    ['authenticate', undefined, '`authenticate` is missing. Pass a function'],
    ['options', { groups: [] }, '`options` is an object. Pass a function'],
    ['findOwner', 'ada', '`findOwner` is a string.'],
    ['authorize', true, '`authorize` is true.'],
    ['hookTimeout', 0, '`hookTimeout` is 0.'],
    ['clock', 0, '`clock` is 0.'],
    ['log', null, '`log` is null.'],
    ['recordUses', 'false', '`recordUses` is a string. Pass `true` or `false`.'],
    ['revokeUnclaimed', 0, '`revokeUnclaimed` is 0.'],
    ['resources', { search: () => {} }, '`resources` is an object. Pass `{ search, existing }`'],
    ['protectedApis', () => {}, '`protectedApis` is a function. Pass a list'],
    ['replayWindow', '900000', '`replayWindow` is a string.'],
    ['replayWindow', Number.POSITIVE_INFINITY, '`replayWindow` is Infinity.'],
    ['restoreWindow', Number.POSITIVE_INFINITY, '`restoreWindow` is Infinity.'],
    ['rateLimit', true, '`rateLimit` is true.'],
    ['rateLimit', { tokens: 5 }, '`rateLimit.per` is missing.'],
    ['rateLimit', { tokens: 5, per: Number.POSITIVE_INFINITY }, '`rateLimit.per` is Infinity.'],
    ['allowedHosts', 'app.example.com', '`allowedHosts` is a string. Pass a list of names'],
    ['allowedOrigins', 'https://app.example.com', '`allowedOrigins` is a string. Pass a list of origins'],
    ['allowedHosts', [7], '`allowedHosts` has 7'],
    ['maxTokenPerWorkspace', 5, 'no setting `maxTokenPerWorkspace`'],
  ])('does not start with the %s %j', (name, value, sentence) => {
    expect(() => start({ [name]: value })).toThrow(sentence);
  });

  it('reports invalid options and an invalid clock at the first request', async () => {
    const lines: unknown[] = [];
    const log = (line: unknown) => lines.push(line);
    const asked = async (changes: object) => (await start({ log, ...changes }).fetch(get('/api/options'))).status;
    expect(await asked({ options: () => null })).toBe(500);
    expect(await asked({ clock: () => undefined })).toBe(500);
    expect(JSON.stringify(lines)).toContain('`options` returned null. Return a catalogue');
    expect(JSON.stringify(lines)).toContain('`clock` returned undefined. Return the milliseconds');
  });

  it('serves the configured paths', async () => {
    const server = start({ basePath: '/workspace/keys', publicPath: '/public' });
    expect((await server.fetch(get('/workspace/keys/options'))).status).toBe(200);
    expect((await server.fetch(get('/public/verify'))).status).toBe(401);
    expect((await server.fetch(get('/api/options'))).status).toBe(404);
  });

  it('waits for pending requests in each call to `close`, and rejects new ones', async () => {
    const order: string[] = [];
    const { promise: asked, resolve: nowAsked } = deferred();
    const { promise: released, resolve: release } = deferred();
    const server = start({
      database: { close: async () => void order.push('closed') } as never,
      async authenticate() {
        nowAsked();
        await released;
        order.push('answered');
        return null;
      },
    });
    const answer = server.fetch(get('/api/tokens'));
    await asked;
    const closing = ['first', 'second'].map((name) => server.close().then(() => order.push(name)));
    expect((await server.fetch(get('/api/tokens'))).status).toBe(503);
    release();
    await Promise.all(closing);
    expect((await answer).status).toBe(401);
    expect(order).toEqual(['answered', 'closed', 'first', 'second']);
  });

  it('closes after 10 seconds although a request never ends', async () => {
    vi.useFakeTimers();
    const close = vi.fn(() => new Promise<never>(() => {}));
    const never = () => new Promise<never>(() => {});
    const server = start({ database: { close } as never, authenticate: never, hookTimeout: 3_600_000 });
    void server.fetch(get('/api/tokens'));
    const closing = server.close();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(close).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(11_000);
    await closing;
    expect(close).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('responds while its settings never arrive, and closes', async () => {
    vi.useFakeTimers();
    const server = createTokenServer(() => new Promise<never>(() => {}));
    const answer = server.fetch(get('/openapi.json'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await answer).status).toBe(503);
    const closing = server.close();
    await vi.advanceTimersByTimeAsync(20_000);
    await closing;
    vi.useRealTimers();
  });

  it.each([
    ['authenticate', '/api/tokens'],
    ['authorize', '/api/tokens'],
    ['options', '/api/options'],
    ['resources.search', '/api/resources/forms'],
  ])('responds with 503 if %s never responds, and logs its name', async (hook, path) => {
    const lines: unknown[] = [];
    const never = () => new Promise<never>(() => {});
    const resources = { search: never, existing: never };
    const hung = hook === 'resources.search' ? { resources } : { [hook]: never };
    const limited = { id: 't', label: 'T', resources: { type: 'forms', label: 'forms', modes: ['selected' as const] } };
    const options = () => ({ groups: [], tokenTypes: [limited], expirations: { presets: [] } });
    const server = start({ options, hookTimeout: 20, log: (line) => lines.push(line), ...hung });
    const answer = await server.fetch(get(path));
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'unavailable']);
    expect(JSON.stringify(lines)).toContain(`\`${hook}\` did not respond within 20 ms`);
  });

  it('checks tokens for the host’s own routes, with a response for rejected ones', async () => {
    const result = await start().guard.authorize(get('/mine'), { permission: 'forms', level: 'read' });
    if (result.allowed) throw new Error('let in');
    expect(result.response.status).toBe(401);
    expect(result.response.headers.get('content-type')).toBe('application/problem+json');
  });
});
