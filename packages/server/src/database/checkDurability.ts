import { sql } from 'drizzle-orm';
import type { Sql } from './database.ts';
import { rowsOf } from './rowsOf.ts';

/**
 * A token that a person has copied must not be gone after a power cut.
 * @throws {Error} when this PostgreSQL answers a commit before it is on disk
 */
export async function checkDurability(database: Sql): Promise<void> {
  const [settings] = await rowsOf<{ commit: string; fsync: string }>(
    database,
    sql`select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync`,
  );
  const unsafe = [
    ...(settings?.commit === 'off' ? ['synchronous_commit'] : []),
    ...(settings?.fsync === 'off' ? ['fsync'] : []),
  ];
  if (unsafe.length === 0) return;
  throw new Error(
    `PostgreSQL runs with ${unsafe.join(' and ')} off, so a power cut could take away a token that somebody has ` +
      `already copied. Set ${unsafe.join(' and ')} to "on" for this database, user or server, and start again.`,
  );
}
