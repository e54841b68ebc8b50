import { randomBytes } from 'node:crypto';
import { openDatabase } from '@tokenwright/server';
import { createReplica } from '../createReplica.ts';
import { startPostgres } from '../startPostgres.ts';
import { type InterleavingReport, runInterleavings } from './runInterleavings.ts';

export interface RevocationMeasure {
  readonly seed: number;
  /** Interleavings on replicas with PostgreSQL; PGlite runs a tenth of that. */
  readonly runs: number;
}

export interface RevocationReport {
  readonly postgres: InterleavingReport;
  readonly pglite: InterleavingReport;
}

export const REPLICAS = 2;

export async function measureRevocation({ seed, runs }: RevocationMeasure): Promise<RevocationReport> {
  const serverKey = randomBytes(32).toString('hex');
  const postgres = await startPostgres({ durable: true });
  const databases = await Promise.all(Array.from({ length: REPLICAS }, () => openDatabase({ url: postgres.url })));
  const replicas = databases.map((database) => createReplica({ database, serverKey }));
  const onPostgres = await runInterleavings({ replicas, runs, seed });
  await Promise.all(replicas.map((replica) => replica.close()));
  await postgres.stop();
  const single = createReplica({ database: await openDatabase(), serverKey });
  const onPglite = await runInterleavings({ replicas: [single], runs: Math.ceil(runs / 10), seed });
  await single.close();
  return { postgres: onPostgres, pglite: onPglite };
}
