import { randomBytes } from 'node:crypto';
import type { Database } from '@tokenwright/server';
import { expect, test } from 'vitest';
import { openDatabaseLane } from './databaseLane.ts';
import { measureDatabaseOutages } from './measureDatabaseOutages.ts';
import { measurePageOutages } from './measurePageOutages.ts';
import { type DatabaseFinding, runDatabaseSchedule } from './runDatabaseSchedule.ts';

const SEED = 584_138;

test('a page behind a proxy that breaks requests loses no token, creates no second one, and states only facts', {
  timeout: 600_000,
}, async () => {
  const { runs, findings } = await measurePageOutages({ runs: 10, seed: SEED });

  expect(findings).toEqual([]);
  expect(runs).toBe(10);
});

test('a server whose database disconnects, is silent, slow or restarts, loses no connection, and recovers', {
  timeout: 600_000,
}, async () => {
  const { runs, findings } = await measureDatabaseOutages({ runs: 10, seed: SEED });

  expect(findings).toEqual([]);
  expect(runs).toBe(10);
});

test('detects a server that creates a token for every request, and the printed schedule repeats the failure', async () => {
  const sabotage = async (request: Request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/tokens')) return request;
    const headers = new Headers(request.headers);
    headers.set('idempotency-key', randomBytes(32).toString('hex'));
    const body = (await request.json()) as { name: string };
    const named = { ...body, name: `${body.name} ${randomBytes(4).toString('hex')}` };
    return new Request(request.url, { method: 'POST', headers, body: JSON.stringify(named) });
  };
  const { findings } = await measurePageOutages({ runs: 3, seed: 7 }, { sabotage });
  const at = Number(/page schedule (\d+)/.exec(findings[0]?.text ?? '')?.[1]);
  const again = await measurePageOutages({ runs: 3, seed: 7, only: at }, { sabotage });

  expect([again.runs, again.findings.map(({ kind }) => kind)]).toEqual([
    1,
    expect.arrayContaining([findings[0]?.kind]),
  ]);
});

test('detects a transaction that does not release its connection after a failure', async () => {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  const forgetful = (database: Database): Database => ({
    ...database,
    transaction: (work, wait) =>
      database.transaction(work, wait).catch((error: unknown) => {
        database.transaction(() => isReleased).catch(() => {});
        throw error;
      }),
    close: () => {
      release();
      return database.close();
    },
  });
  const lane = await openDatabaseLane(forgetful);
  const findings: DatabaseFinding[] = [];
  for (const at of [10, 25, 40]) {
    const outage = { kind: 'cut', at } as const;
    findings.push(...(await runDatabaseSchedule(lane, { calls: ['create'], isFresh: false, outage })));
  }
  await lane.close();

  expect(findings.map(({ kind }) => kind)).toContain('lost client');
});
