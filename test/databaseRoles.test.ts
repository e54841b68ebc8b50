import { randomBytes } from 'node:crypto';
import { createTokenGuard, type LogLine, openDatabase } from '@tokenwright/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReplica, creationOf, replicaConfig } from './createReplica.ts';
import { type Postgres, startPostgres } from './startPostgres.ts';

const serverKey = randomBytes(32).toString('hex');
const rights = `
  create role app login password 'app';
  grant usage on schema tokenwright to app;
  grant select on all tables in schema tokenwright to app;
  grant insert, update on tokenwright.tokens, tokenwright.intents to app;
  grant delete on tokenwright.intents to app;
  grant insert, delete on tokenwright.token_resources to app;
  grant insert on tokenwright.audit_events to app;
  create role reader login password 'reader';
  grant usage on schema tokenwright to reader;
  grant select on tokenwright.tokens, tokenwright.token_resources, tokenwright.migrations to reader;
  alter role reader set default_transaction_read_only = on;`;

let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  const owner = await openDatabase({ url: postgres.url });
  for (const statement of rights.split(';\n')) await owner.query(statement);
  await owner.query('revoke create on schema public from public');
  await owner.close();
}, 120_000);

afterAll(() => postgres.stop());

function as(role: string) {
  const url = new URL(postgres.url);
  url.username = role;
  url.password = role;
  return openDatabase({ url: url.href });
}

test('a role without CREATE runs the server, and a read-only role checks tokens', { timeout: 60_000 }, async () => {
  const server = createReplica({ database: await as('app'), serverKey });
  const key = randomBytes(32).toString('hex');
  const created = await server.fetch(new Request('http://app.test/api/tokens', creationOf('Least', key, 'w')));
  expect(created.status).toBe(201);
  const { token, secret } = (await created.json()) as { token: { id: string }; secret: string };

  const lines: LogLine[] = [];
  const config = replicaConfig({
    database: await as('reader'),
    serverKey,
    recordUses: false,
    log: (line) => lines.push(line),
  });
  const guard = createTokenGuard(config);
  const request = new Request('http://app.test/mine', { headers: { authorization: `Bearer ${secret}` } });
  expect(await guard.authorize(request, { permission: 'forms', level: 'read' })).toMatchObject({ allowed: true });

  const headers = { 'x-tokenwright': '1', 'x-workspace': 'w', 'idempotency-key': key };
  for (const action of ['acknowledge', 'revoke']) {
    const path = `http://app.test/api/tokens/${token.id}/${action}`;
    expect((await server.fetch(new Request(path, { method: 'POST', headers }))).status).toBeLessThan(300);
  }
  expect(await guard.authorize(request, { permission: 'forms', level: 'read' })).toMatchObject({ allowed: false });
  expect(lines.filter(({ event }) => event === 'failure')).toEqual([]);
  await server.sweep();
  await config.database.close();
  await server.close();
});

test('a guard returns a 503 response instead of throwing while the database is down', { timeout: 60_000 }, async () => {
  const database = await as('app');
  const { guard } = createReplica({ database, serverKey });
  await database.close();
  const request = new Request('http://app.test/mine', {
    headers: { authorization: 'Bearer mtl_aWO3ElwCz5J9IeucLABa9ms1Tt4KnS2luwjR' },
  });
  const result = await guard.authorize(request, { permission: 'forms', level: 'read' });
  if (result.allowed) throw new Error('allowed without a database');
  expect([result.response.status, await result.response.json()]).toMatchObject([503, { code: 'unavailable' }]);
});
