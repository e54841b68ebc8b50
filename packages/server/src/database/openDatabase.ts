import type { Database } from './database.ts';
import { type MigrationSet, migrate } from './migrate.ts';
import { openPglite } from './openPglite.ts';
import { openPostgres } from './openPostgres.ts';
import { tokenMigrations } from './tokenMigrations.ts';

/** `url`, else `folder`, else memory until the process ends. */
export interface DatabaseOptions {
  /** Such as `postgres://user@host/database`, for any number of processes. */
  readonly url?: string | undefined;
  /** For PGlite, created if missing, for one process at a time. */
  readonly folder?: string | undefined;
  /** Connections to PostgreSQL at most. @default 10 */
  readonly connections?: number | undefined;
  /** Tables of protected APIs. */
  readonly migrations?: readonly MigrationSet[] | undefined;
}

/**
 * Brings the tables up to date.
 * @throws {Error} if the database is unreachable, in use, unsafe on power loss, or newer
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
