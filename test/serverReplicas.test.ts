import { randomBytes } from 'node:crypto';
import {
  createTokenServer,
  type Database,
  defineCatalogue,
  openDatabase,
  type TokenServer,
  type TokenServerConfig,
} from '@tokenwright/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tokenMigrations } from '../packages/server/src/database/tokenMigrations.ts';
import { type Postgres, startPostgres } from './startPostgres.ts';

const REPLICAS = 3;
const serverKey = randomBytes(32).toString('hex');

const options = defineCatalogue({
  groups: [
    { id: 'g', label: 'G', permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }] },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
});

let postgres: Postgres;
let databases: readonly Database[];
let servers: readonly TokenServer[];

beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  databases = await Promise.all(
    Array.from({ length: REPLICAS }, () => openDatabase({ url: postgres.url, connections: 5 })),
  );
  servers = databases.map((database) => replica(database));
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await postgres.stop();
});

function replica(database: Database, changes: Partial<TokenServerConfig> = {}): TokenServer {
  return createTokenServer({
    database,
    serverKey,
    tokenPrefix: 'mtl',
    rateLimit: false,
    options: () => options,
    authenticate: ({ headers }) => ({
      workspaceId: headers.get('x-workspace') ?? 'w',
      memberId: 'ada',
      memberName: 'Ada',
    }),
    ...changes,
  });
}

const serverOf = (index: number) => servers[index % REPLICAS] as TokenServer;

function creation(key: string, name: string, workspace: string): Request {
  const headers = {
    'content-type': 'application/json',
    'x-tokenwright': '1',
    'x-workspace': workspace,
    'idempotency-key': key,
  };
  const permissions = [{ permission: 'forms', level: 'read' }];
  const body = JSON.stringify({ name, permissions, tokenType: 'service', expiration: { days: 7 } });
  return new Request('http://app.test/api/tokens', { method: 'POST', headers, body });
}

function create(index: number, key: string, name: string, workspace: string): Promise<Response> {
  return serverOf(index).fetch(creation(key, name, workspace));
}

async function untilSettled(index: number, key: string, name: string, workspace: string): Promise<string> {
  for (;;) {
    const response = await create(index, key, name, workspace);
    const { secret } = (await response.json()) as { secret?: string };
    if (response.status !== 409) return `${response.status} ${secret}`;
    expect(response.headers.get('retry-after')).toBe('1');
  }
}

test('replicas that start together migrate an empty database once', async () => {
  const [row] = await (databases[0] as Database).query<{ versions: number }>(
    'select count(*)::int as versions from tokenwright.migrations',
  );
  expect(row?.versions).toBe(tokenMigrations.versions.length);
});

test('50 callers with the same key on several replicas create one token with one secret', {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < 5; round++) {
    const key = randomBytes(32).toString('hex');
    const calls = Array.from({ length: 50 }, (_, index) => untilSettled(index, key, `Token ${round}`, 'many'));
    const answers = new Set(await Promise.all(calls));
    expect([answers.size, [...answers][0]]).toEqual([1, expect.stringMatching(/^201 mtl_/)]);
  }
  const [row] = await (databases[0] as Database).query<{ tokens: number; intents: number }>(
    `select (select count(*)::int from tokenwright.tokens where workspace_id = 'many') as tokens,
      (select count(*)::int from tokenwright.intents where workspace_id = 'many') as intents`,
  );
  expect(row).toEqual({ tokens: 5, intents: 5 });
});

test('only one of many concurrent requests on different replicas gets the same name', async () => {
  const calls = Array.from({ length: 30 }, (_, index) =>
    create(index, randomBytes(32).toString('hex'), 'Only one', 'names'),
  );
  const statuses = (await Promise.all(calls)).map(({ status }) => status);
  expect(statuses.sort()).toEqual([201, ...Array(29).fill(409)]);
});

test('a revocation on one replica applies immediately on the others', async () => {
  for (let round = 0; round < 20; round++) {
    const made = await create(0, randomBytes(32).toString('hex'), `Revoked ${round}`, 'revoking');
    const { token, secret } = (await made.json()) as { token: { id: string }; secret: string };
    const use = (index: number) => {
      const headers = { authorization: `Bearer ${secret}` };
      return serverOf(index).fetch(new Request('http://app.test/v1/verify', { headers }));
    };
    const underWay = Array.from({ length: 6 }, (_, index) => use(index));
    const revoke = new Request(`http://app.test/api/tokens/${token.id}/revoke`, {
      method: 'POST',
      headers: { 'x-tokenwright': '1', 'x-workspace': 'revoking' },
    });
    expect((await serverOf(1).fetch(revoke)).status).toBe(200);
    const after = await Promise.all([0, 1, 2].map(use));
    expect(after.map(({ status }) => status)).toEqual([401, 401, 401]);
    await Promise.all(underWay);
  }
});

test('a list from a replica whose clock is 16 minutes fast does not revoke a new token', async () => {
  const made = await create(0, randomBytes(32).toString('hex'), 'New', 'clocks');
  const { token } = (await made.json()) as { token: { id: string } };
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
  const list = new Request('http://app.test/api/tokens', { headers: { 'x-workspace': 'clocks' } });
  const { items } = (await (await serverOf(1).fetch(list)).json()) as { items: unknown };
  vi.useRealTimers();
  expect(items).toMatchObject([{ id: token.id, status: 'active' }]);
});

test('while one server creates a token, a repeated request must retry, and a lookup returns “in-flight”', async () => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reached = () => {};
  const isHeld = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const slow = replica(databases[0] as Database, {
    async checkpoint(place) {
      if (place !== 'commit') return;
      reached();
      await released;
    },
  });
  const key = randomBytes(32).toString('hex');
  const first = slow.fetch(creation(key, 'Slow', 'twins'));
  await isHeld;
  const twin = await create(1, key, 'Slow', 'twins');
  const headers = { 'x-workspace': 'twins', 'idempotency-key': key };
  const look = () => serverOf(1).fetch(new Request('http://app.test/api/intents/current', { headers }));
  const during = await (await look()).json();
  release();
  const made = await first;

  expect([twin.status, twin.headers.get('retry-after')]).toEqual([409, '1']);
  expect(during).toEqual({ status: 'in-flight' });
  expect(made.status).toBe(201);
  expect(await (await look()).json()).toEqual({ ...(await made.json()), acknowledgeWithin: expect.any(Number) });
});

test('a database with serializable transactions by default gives the same responses', async () => {
  const options = encodeURIComponent('-c default_transaction_isolation=serializable');
  const strict = replica(await openDatabase({ url: `${postgres.url}?options=${options}` }));
  const calls = Array.from({ length: 12 }, () => {
    return strict.fetch(creation(randomBytes(32).toString('hex'), 'Only one', 'strict'));
  });
  const statuses = (await Promise.all(calls)).map(({ status }) => status);
  await strict.close();
  expect(statuses.sort()).toEqual([201, ...Array(11).fill(409)]);
});

test('if the database disconnects during a creation, no process ends and no token is created', async () => {
  let cut = true;
  const server = replica(await openDatabase({ url: postgres.url }), {
    async checkpoint(place) {
      if (!cut || place !== 'record-creation') return;
      cut = false;
      await (databases[0] as Database).query(
        "select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'",
      );
    },
  });
  const key = randomBytes(32).toString('hex');
  const ask = () => server.fetch(creation(key, 'Cut off', 'cut'));
  const failed = await ask();
  expect([failed.status, ((await failed.json()) as { code: string }).code]).toEqual([503, 'unavailable']);
  const retried = await ask();
  expect([retried.status, retried.headers.get('idempotency-replayed')]).toEqual([201, null]);
  await server.close();
});

test('the server does not start with a PostgreSQL that can lose commits', async () => {
  const forgetful = await startPostgres({ durable: false });
  await expect(openDatabase({ url: forgetful.url })).rejects.toThrow('synchronous_commit and fsync off');
  await forgetful.stop();
});

test('an unreachable PostgreSQL is reported with its host and without its password', async () => {
  const gone = await startPostgres({ durable: true });
  await gone.stop();
  const password = new URL(gone.url).password;
  const refusal = await openDatabase({ url: gone.url }).then(String, String);
  expect(refusal).toMatch(/PostgreSQL at 127\.0\.0\.1:\d+ is not usable/);
  expect(refusal).not.toContain(password);
});

test('if two tokens get the same new name concurrently, one succeeds, and the other has a conflict', async () => {
  const workspace = 'renames';
  const tokens = await Promise.all(
    [0, 1].map(async (index) => {
      const response = await create(index, randomBytes(32).toString('hex'), `Token ${index}`, workspace);
      return ((await response.json()) as { token: { id: string } }).token.id;
    }),
  );
  const headers = { 'content-type': 'application/json', 'x-tokenwright': '1', 'x-workspace': workspace };
  const rename = async (index: number, round: number): Promise<number> => {
    const body = JSON.stringify({ name: `Renamed ${round}` });
    const request = new Request(`http://app.test/api/tokens/${tokens[index]}`, { method: 'PATCH', headers, body });
    return (await serverOf(index).fetch(request)).status;
  };
  const statuses = new Set<string>();
  for (let round = 0; round < 20; round++) {
    statuses.add((await Promise.all([rename(0, round), rename(1, round)])).sort().join(' '));
  }

  expect([...statuses]).toEqual(['200 409']);
});
