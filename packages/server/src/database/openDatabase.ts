import type { Database } from './database.ts';
import { checkDatabaseOptions } from './databaseSettings.ts';
import { type MigrationSet, migrate } from './migrate.ts';
import { openPglite } from './openPglite.ts';
import { openPostgres } from './openPostgres.ts';
import { tokenMigrations } from './tokenMigrations.ts';

/** Where to keep the data: in `url` if set, else in `folder` if set, else in memory. */
export interface DatabaseOptions {
  /** A PostgreSQL database, such as `postgres://user@host/database`. Any number of processes can use it. */
  readonly url?: string | undefined;
  /** A folder for PGlite, created if missing. Only one process can open it at a time. */
  readonly folder?: string | undefined;
  /** The maximum number of connections to PostgreSQL. @default 10 */
  readonly connections?: number | undefined;
  /** The tables of protected APIs. */
  readonly migrations?: readonly MigrationSet[] | undefined;
}

/**
 * Opens the database and updates its tables.
 * @throws {Error} if the database cannot be opened, another process has the folder open, PostgreSQL runs with `fsync` or
 * `synchronous_commit` off, or the tables are newer than this program
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  checkDatabaseOptions(options);
  const { url, folder, connections = 10, migrations = [] } = options;
  const database = url ? await openPostgres(url, connections) : await openPglite(folder);
  try {
    await migrate(database, [tokenMigrations, ...migrations]);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
