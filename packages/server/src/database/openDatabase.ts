import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import type { MigrationSet } from './migrationSet.ts';
import { openPglite } from './openPglite.ts';
import { openPostgres } from './openPostgres.ts';
import { tokenMigrations } from './tokenMigrations.ts';

/** Where the data is. With a `url` the `folder` is not looked at; with neither the data is gone when the process ends. */
export interface DatabaseOptions {
  /** A PostgreSQL connection string, such as `postgres://user@host/database`. Any number of processes may share it. */
  readonly url?: string | undefined;
  /** A folder for PGlite, made when it is missing. One process at a time may have it open. */
  readonly folder?: string | undefined;
  /** Connections to PostgreSQL at most. @default 10 */
  readonly connections?: number | undefined;
  /** Tables of protected APIs that live in the same database, such as `formsMigrations`. */
  readonly migrations?: readonly MigrationSet[] | undefined;
}

/**
 * Opens the database and brings its tables up to date, in one transaction, whoever else is starting at the same time.
 * @throws {Error} when it cannot be reached, is open in another process, loses commits, or is newer than this version
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const { url, folder, connections = 10, migrations = [] } = options;
  const database = url ? await openPostgres(url, connections) : await openPglite(folder);
  try {
    await migrate(database.sql, [tokenMigrations, ...migrations]);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
