import { randomBytes } from 'node:crypto';
import { openDatabase } from '@tokenwright/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { startPostgres } from '../startPostgres.ts';
import { anySchedule, type Step } from './anySchedule.ts';
import { checkSchedules } from './checkSchedules.ts';
import { createFaultLane, type FaultLaneSetup } from './createFaultLane.ts';
import { measureFaults } from './measureFaults.ts';
import { runSchedule } from './runSchedule.ts';

const seed = Date.now() % 1_000_000;

test('no token is lost or duplicated, and no outcome is wrong, in 200 random sequences of faults', {
  timeout: 600_000,
}, async () => {
  const report = await measureFaults({ runs: 200, seed });

  expect(report.failure).toBeUndefined();
  expect(report.runs).toBe(200);
  for (const outcome of ['revealed', 'not-created', 'created-secret-gone', 'revoked', 'unknown']) {
    expect(report.outcomes[outcome], `attempts that ended as ${outcome}`).toBeGreaterThan(0);
  }
});

test('no token is lost or duplicated, and no outcome is wrong, in 60 schedules with PostgreSQL', {
  timeout: 300_000,
}, async () => {
  const postgres = await startPostgres({ durable: true });
  const lane = await createFaultLane({ database: await openDatabase({ url: postgres.url }) });
  const report = await checkSchedules(lane, { runs: 60, seed });
  await lane.close();
  await postgres.stop();

  expect(report.failure).toBeUndefined();
});

async function found(setup: Omit<FaultLaneSetup, 'database'>): Promise<ReadonlySet<string>> {
  const lane = await createFaultLane({ ...setup, database: await openDatabase() });
  const kinds = new Set<string>();
  for (const steps of fc.sample(anySchedule, { numRuns: 60, seed: 7 })) {
    const { findings } = await runSchedule(lane, { scenario: 'create', steps }, createRandom(7));
    for (const { kind } of findings) kinds.add(kind);
  }
  await lane.close();
  return kinds;
}

test('detects a server that creates a token for every request', async () => {
  const kinds = await found({
    async sabotage(request) {
      const headers = new Headers(request.headers);
      if (request.method !== 'POST' || !request.url.endsWith('/tokens')) return request;
      headers.set('idempotency-key', randomBytes(32).toString('hex'));
      const body = (await request.json()) as { name: string };
      // The server would reject a second token with the same name.
      const named = { ...body, name: `${body.name} ${randomBytes(4).toString('hex')}` };
      return new Request(request.url, { method: 'POST', headers, body: JSON.stringify(named) });
    },
  });

  expect([...kinds]).toEqual(expect.arrayContaining(['duplicate', 'untrue']));
});

test('detects a server that never revokes unclaimed tokens', async () => {
  expect([...(await found({ server: { revokeUnclaimed: false } }))]).toContain('lost');
});

test('a failure prints a seed and a path that repeat it', async () => {
  const lane = await createFaultLane({ database: await openDatabase(), server: { revokeUnclaimed: false } });
  const first = await checkSchedules(lane, { runs: 200, seed: 11 });
  const [, seed, path] = /--seed (\d+) --path (\S+)/.exec(first.failure ?? '') ?? [];
  const again = await checkSchedules(lane, { runs: 200, seed: Number(seed), path });
  await lane.close();

  expect(again.failure).toContain('is alive, and nobody has its secret');
  const scheduleOf = (text = '') => text.split('\n').find((line) => line.startsWith('  '));
  expect(scheduleOf(again.failure)).toBe(scheduleOf(first.failure));
});

test('keeps a stored secret that is newer than the canceled rotation, and detects a server that does not', async () => {
  const steps: readonly Step[] = [
    ...(['go', 'go', 'crash', 'break signed-out', 'cancel rotation'] as const),
    ...(['open', 'go', 'store', 'sign in'] as const),
  ];
  let hasHint = true;
  const lane = await createFaultLane({
    database: await openDatabase(),
    sabotage(request) {
      const { url, method, headers } = request;
      if (hasHint || !url.endsWith('/cancel-rotation')) return request;
      return new Request(url, { method, headers, body: '{}' });
    },
  });
  const kindsOf = async () =>
    (await runSchedule(lane, { scenario: 'rotate', steps }, () => 0)).findings.map(({ kind }) => kind);

  expect(await kindsOf()).toEqual([]);
  hasHint = false;
  expect(await kindsOf()).toContain('robbed');
  await lane.close();
});
