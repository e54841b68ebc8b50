import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, type TokenServer } from '@tokenwright/server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createReplica, creationOf } from './createReplica.ts';
import { type DatabaseMessage, type DatabaseProxy, databaseProxy } from './outages/databaseProxy.ts';
import { usableConnections } from './outages/usableConnections.ts';
import { type Postgres, startPostgres } from './startPostgres.ts';

const CONNECTIONS = 10;
const RECOVERY = 5_000;
const serverKey = randomBytes(32).toString('hex');

let postgres: Postgres;
let proxy: DatabaseProxy;
let database: Database;
let server: TokenServer;

beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  proxy = await databaseProxy(postgres.url);
  database = await openDatabase({ url: proxy.url, connections: CONNECTIONS });
  server = createReplica({ database, serverKey });
}, 120_000);

afterEach(() => {
  proxy.judge = () => 'pass';
  proxy.delay = 0;
});

afterAll(async () => {
  await server.close();
  await proxy.close();
  await postgres.stop();
});

const newKey = () => randomBytes(32).toString('hex');
const text = ({ text }: DatabaseMessage) => text.toLowerCase();

function create(name: string, key = newKey()): Promise<Response> {
  return server.fetch(new Request('http://app.test/api/tokens', creationOf(name, key, 'w')));
}

async function untilServed(call: () => Promise<Response>): Promise<number> {
  const start = performance.now();
  for (;;) {
    const { status } = await call();
    if (status < 500) return performance.now() - start;
    if (performance.now() - start > 4 * RECOVERY) return Number.POSITIVE_INFINITY;
  }
}

test('connections that fail at BEGIN return to the pool', { timeout: 60_000 }, async () => {
  let cuts = 0;
  proxy.judge = (message) => {
    if (cuts === CONNECTIONS || message.from !== 'client' || !text(message).startsWith('begin')) return 'pass';
    cuts++;
    return 'cut';
  };
  for (let attempt = 0; cuts < CONNECTIONS; attempt++) await create(`Cut ${attempt}`);

  expect((await create('After the cuts')).status).toBe(201);
  expect(await usableConnections(database, CONNECTIONS)).toBe(CONNECTIONS);
});

test('the server works again within 5 s after a database restart, 8 times under load', {
  timeout: 240_000,
}, async () => {
  let isLoaded = true;
  const load = Array.from({ length: 2 * CONNECTIONS }, async (_, caller) => {
    for (let count = 0; isLoaded; count++) await create(`Load ${caller} ${count}`);
  });
  for (let time = 0; time < 8; time++) {
    await postgres.restart();
    expect(await untilServed(() => create(`Restart ${time}`))).toBeLessThan(RECOVERY);
  }
  isLoaded = false;
  await Promise.all(load);
  expect(await usableConnections(database, CONNECTIONS)).toBe(CONNECTIONS);
});

test('the server replaces silent connections within 5 s', { timeout: 60_000 }, async () => {
  proxy.judge = () => 'drop';
  const lost = await Promise.all(Array.from({ length: 2 * CONNECTIONS }, (_, at) => create(`Silent ${at}`)));
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([503]));
  proxy.judge = () => 'pass';
  expect(await untilServed(() => create('After the silence'))).toBeLessThan(RECOVERY);
  expect(await usableConnections(database, CONNECTIONS)).toBe(CONNECTIONS);
});

test('a lost response to the commit of any change is an unknown outcome', { timeout: 60_000 }, async () => {
  const key = newKey();
  const { token } = (await (await create('Lost answers', key)).json()) as { token: { id: string } };
  const headers = { 'x-tokenwright': '1', 'x-workspace': 'w', 'content-type': 'application/json' };
  const send = (action: string, init: RequestInit) =>
    server.fetch(new Request(`http://app.test/api/tokens/${token.id}${action}`, init));
  const change = (action: string, body: object = {}, intentKey = key) =>
    send(`/${action}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': intentKey },
      body: JSON.stringify(body),
    });
  const edit = () => send('', { method: 'PATCH', headers, body: JSON.stringify({ name: 'Edited' }) });
  const loseCommits = () => {
    proxy.judge = (message) =>
      message.from === 'server' && message.kind === 'C' && text(message).startsWith('commit') ? 'cut' : 'pass';
  };
  const calls = [
    () => create('Lost', newKey()),
    () => change('acknowledge'),
    edit,
    () => change('renew', { expiration: { days: 7 } }),
    () => change('rotate', { overlap: 3_600 }, newKey()),
    () => change('cancel-rotation'),
    () => change('revoke'),
    () => change('restore'),
  ];
  for (const call of calls) {
    loseCommits();
    const lost = await call();
    proxy.judge = () => 'pass';
    expect([lost.status, ((await lost.json()) as { code: string }).code]).toEqual([503, 'unknown-outcome']);
  }
  const read = new Request(`http://app.test/api/tokens/${token.id}`, { headers: { 'x-workspace': 'w' } });
  expect(await (await server.fetch(read)).json()).toMatchObject({ name: 'Edited', status: 'active' });
});

test('a locked token holds no connection that another token needs', { timeout: 60_000 }, async () => {
  const made = async (name: string) => (await (await create(name)).json()) as { token: { id: string }; secret: string };
  const [locked, other] = [await made('Locked'), await made('Other')];
  const verify = (secret: string) =>
    server.fetch(new Request('http://app.test/v1/verify', { headers: { authorization: `Bearer ${secret}` } }));
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHeld = () => {};
  const held = new Promise<void>((resolve) => {
    isHeld = resolve;
  });
  const holder = await openDatabase({ url: postgres.url, connections: 1 });
  const holding = holder.transaction(async (transaction) => {
    await transaction.execute(`select 1 from tokenwright.tokens where id = '${locked.token.id}' for update`);
    isHeld();
    await isReleased;
  });
  await held;
  const uses = Promise.all(Array.from({ length: 30 }, () => verify(locked.secret)));
  const revoke = async () => {
    const headers = { 'x-tokenwright': '1', 'x-workspace': 'w' };
    const path = `http://app.test/api/tokens/${locked.token.id}/revoke`;
    return (await server.fetch(new Request(path, { method: 'POST', headers }))).status;
  };
  const revocations = Promise.all(Array.from({ length: 30 }, revoke));
  expect((await verify(other.secret)).status).toBe(200);
  expect((await uses).map(({ status }) => status)).toEqual(Array(30).fill(200));
  release();
  await holding;
  await holder.close();
  // A revocation can fail because of the lock; then a second revocation succeeds.
  expect([200, 503]).toEqual(expect.arrayContaining([...new Set(await revocations)]));
  expect([await revoke(), (await verify(locked.secret)).status]).toEqual([200, 401]);
});
