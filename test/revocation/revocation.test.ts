import { randomBytes } from 'node:crypto';
import { openDatabase } from '@tokenwright/server';
import { expect, test } from 'vitest';
import { createReplica } from '../createReplica.ts';
import { measureRevocation } from './measureRevocation.ts';
import { runInterleavings } from './runInterleavings.ts';
import { withCache } from './withCache.ts';

test('in 2,000 random sequences, no use is accepted that began after a revocation returned', {
  timeout: 600_000,
}, async () => {
  const { postgres, pglite } = await measureRevocation({ runs: 2_000, seed: Date.now() % 1_000_000 });

  expect([...postgres.findings, ...pglite.findings]).toEqual([]);
  expect([postgres.runs, pglite.runs]).toEqual([2_000, 200]);
  expect(postgres.uses.acceptedBefore).toBeGreaterThan(100);
  expect(postgres.uses.acceptedDuring).toBeGreaterThan(100);
  expect(postgres.uses.refusedDuring).toBeGreaterThan(100);
  expect(postgres.uses.refusedAfter).toBeGreaterThanOrEqual(4_000);
  expect(pglite.uses.refusedAfter).toBeGreaterThanOrEqual(200);
});

test('detects a guard that caches allowed tokens', async () => {
  const database = await openDatabase();
  const replica = createReplica({ database, serverKey: randomBytes(32).toString('hex') });
  const replicas = [replica, withCache(replica, 1_000)];
  const { findings, uses } = await runInterleavings({ replicas, runs: 50, seed: 7 });
  await replica.close();

  expect(uses.acceptedAfter).toBeGreaterThan(0);
  expect(findings.join('\n')).toContain('was accepted after the revocation returned');
});
