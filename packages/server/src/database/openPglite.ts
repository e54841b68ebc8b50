import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database, Sql } from './database.ts';
import { unreadable, unwritable } from './folderFailure.ts';
import { lockFolder } from './lockFolder.ts';

/** A power cut can lose writes: PGlite 0.5.16 never calls fsync. */
export async function openPglite(folder: string | undefined): Promise<Database> {
  if (folder === undefined) return start(undefined, async () => {});
  const path = resolve(folder);
  await mkdir(path, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new Error(`The folder ${path} for the tokens cannot be created. Choose another folder.`, { cause });
  });
  const opened: { database?: Database } = {};
  // Closes if another process has taken the folder: a write from here would destroy its data.
  const release = await lockFolder(path, () => void opened.database?.close().catch(() => {})).catch((cause) => {
    throw unwritable(path, cause);
  });
  try {
    opened.database = await start(join(path, 'data'), release);
    return opened.database;
  } catch (cause) {
    await release();
    throw await unreadable(path, cause);
  }
}

async function start(path: string | undefined, release: () => Promise<void>): Promise<Database> {
  const [{ PGlite }, { pg_trgm }, { drizzle }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('drizzle-orm/pglite'),
  ]);
  const extensions = { pg_trgm };
  const client = path === undefined ? await PGlite.create({ extensions }) : await PGlite.create(path, { extensions });
  const drizzled = drizzle(client);
  return {
    store: 'pglite',
    sql: drizzled as unknown as Sql,
    transaction: (work) =>
      drizzled.transaction((transaction) => work(transaction), { isolationLevel: 'read committed' }),
    query: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(statement, [...values])).rows,
    async close() {
      await client.close();
      await release();
    },
  };
}
