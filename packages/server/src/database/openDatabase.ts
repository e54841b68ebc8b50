import type { Database } from './database.ts';
import { type MigrationSet, migrate } from './migrate.ts';
import { openPglite } from './openPglite.ts';
import { openPostgres } from './openPostgres.ts';
import { tokenMigrations } from './tokenMigrations.ts';

/** The place of the data: `url`, else `folder`, else memory until the process ends. */
export interface DatabaseOptions {
  /** A PostgreSQL connection string, such as `postgres://user@host/database`. Any number of processes can share it. */
  readonly url?: string | undefined;
  /** A folder for PGlite, created if missing. One process at a time can open it. */
  readonly folder?: string | undefined;
  /** Connections to PostgreSQL at most. @default 10 */
  readonly connections?: number | undefined;
  /** Tables of protected APIs in the same database. */
  readonly migrations?: readonly MigrationSet[] | undefined;
}

/**
 * Opens the database and brings its tables up to date in one transaction. Several processes can start together.
 * @throws {Error} if the database is unreachable, open in another process, unsafe on power loss, or newer than this version
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
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
