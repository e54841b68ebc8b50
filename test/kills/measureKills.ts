import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../startPostgres.ts';
import { dumpOf, filesIn, findStored, type Stored } from '../stored/findStored.ts';
import { bundleProgram } from './bundleProgram.ts';
import { createKillLane } from './createKillLane.ts';
import { isOnPglite } from './isOnPglite.ts';
import { plantIn } from './plantIn.ts';
import { type RaceResult, raceCallers } from './raceCallers.ts';
import { type KillRun, runKills } from './runKills.ts';

export interface KillMeasure {
  readonly seed: number;
  readonly runs: number;
  readonly keys: number;
}

export interface KillReport {
  readonly pglite: KillRun;
  readonly postgres: KillRun;
  readonly race: RaceResult;
  readonly secrets: number;
  readonly stored: Readonly<Record<string, number>>;
  readonly planted: Readonly<Record<string, number>>;
}

const CALLERS = 50;

export async function measureKills({ seed, runs, keys }: KillMeasure): Promise<KillReport> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-kills-'));
  const postgres = await startPostgres({ durable: true });
  const [url, raceUrl] = [postgres.url, await prepare(postgres.url)];
  const [data, logs] = [join(folder, 'pglite'), join(folder, 'logs')];
  await mkdir(logs);
  const program = await bundleProgram('killableServer', folder);
  const stores = [
    { store: { folder: data }, program, log: join(logs, 'pglite') },
    { store: { url }, program, log: join(logs, 'postgres') },
  ] as const;
  const seeds = Array.from({ length: runs }, (_, index) => seed + index);
  try {
    const [onPglite, onPostgres] = await Promise.all([
      runKills(await createKillLane(stores[0]), seeds.filter(isOnPglite)),
      runKills(
        await createKillLane(stores[1]),
        seeds.filter((each) => !isOnPglite(each)),
      ),
    ]);
    const race = await raceCallers({ url: raceUrl, keys, callers: CALLERS });
    const plant = [randomBytes(32).toString('hex'), `mtl_${randomBytes(18).toString('hex')}`];
    for (const each of [...stores, { ...stores[1], store: { url: raceUrl } }]) await plantIn(each, plant.join(' '));
    await execute(url, ['checkpoint']);
    const stored: readonly Stored[] = [
      filesIn('files of PGlite', data),
      filesIn('files of PostgreSQL', join(postgres.data, 'base')),
      filesIn('write-ahead log of PostgreSQL', join(postgres.data, 'pg_wal')),
      await dumpOf('pg_dump', url),
      await dumpOf('pg_dump of the race', raceUrl),
      { place: 'log of PostgreSQL, with every statement', parts: () => [Buffer.from(postgres.log())] },
      filesIn('logs of the servers', logs),
    ];
    const secrets = [...onPglite.secrets, ...onPostgres.secrets, ...race.secrets];
    return {
      pglite: onPglite,
      postgres: onPostgres,
      race,
      secrets: secrets.length,
      stored: findStored(stored, secrets),
      planted: findStored(stored, plant),
    };
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(url: string): Promise<string> {
  await execute(url, ["alter database postgres set log_statement = 'all'", 'create database race']);
  return url.replace(/\/postgres$/, '/race');
}

async function execute(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
