import { eq, max, sql } from 'drizzle-orm';
import { type Database, rowsOf, type Sql } from './database.ts';
import { migrations } from './tokenwrightSchema.ts';

/** The tables of one API. To change them, append a version; never edit a released version. */
export interface MigrationSet {
  readonly name: string;
  /** The SQL statements of each version, one statement per string. The first entry is version 1. */
  readonly versions: readonly (readonly string[])[];
}

const LOCK = 0x746f6b656e777269n;

/** If the tables are current, it only reads, so a role without `CREATE` can start. */
export async function migrate(database: Database, sets: readonly MigrationSet[]): Promise<void> {
  if (await isCurrent(database, sets)) return;
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${LOCK}::bigint)`);
    await transaction.execute(sql`create schema if not exists tokenwright`);
    await transaction.execute(sql`create table if not exists tokenwright.migrations (
      name text not null, version integer not null, applied_at timestamptz not null default now(),
      primary key (name, version)
    )`);
    for (const set of sets) await upgrade(transaction, set);
  }, 'unbounded');
}

async function isCurrent({ sql: database }: Database, sets: readonly MigrationSet[]): Promise<boolean> {
  const [table] = await rowsOf<{ exists: boolean }>(
    database,
    sql`select to_regclass('tokenwright.migrations') is not null as exists`,
  );
  if (!table?.exists) return false;
  const done = await Promise.all(sets.map((set) => doneVersion(database, set)));
  return sets.every(({ versions }, index) => done[index] === versions.length);
}

async function doneVersion(database: Sql, { name, versions }: MigrationSet): Promise<number> {
  const [row] = await database
    .select({ version: max(migrations.version) })
    .from(migrations)
    .where(eq(migrations.name, name));
  const done = row?.version ?? 0;
  if (done <= versions.length) return done;
  throw new Error(
    `The database is at version ${done} of "${name}", and this program knows version ${versions.length}. ` +
      'An older program could damage newer data, so it does not start. Install the newer version again.',
  );
}

async function upgrade(transaction: Sql, set: MigrationSet): Promise<void> {
  const { name, versions } = set;
  const done = await doneVersion(transaction, set);
  for (const [index, statements] of versions.entries()) {
    if (index < done) continue;
    for (const statement of statements) await transaction.execute(sql.raw(statement));
    await transaction.insert(migrations).values({ name, version: index + 1 });
  }
}
