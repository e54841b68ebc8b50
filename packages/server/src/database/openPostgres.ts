import { sql } from 'drizzle-orm';
import { type Connection, connectionPool } from './connectionPool.ts';
import { type Database, rowsOf, type Sql } from './database.ts';

export async function openPostgres(url: string, connections: number): Promise<Database> {
  const { drizzle } = await import('drizzle-orm/node-postgres');
  const pool = await connectionPool({ connectionString: url, max: connections });
  const drizzled = (connection: Connection) => drizzle({ client: connection as never }) as unknown as Sql;
  const database: Database = {
    store: 'postgres',
    sql: drizzled(pool),
    transaction: (work, wait) => pool.transaction((connection) => work(drizzled(connection)), wait),
    query: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await pool.query(statement, [...values])).rows as Row[],
    close: () => pool.close(),
  };
  try {
    await pool.query('select 1').catch((cause: unknown) => {
      throw unusable(url, cause);
    });
    await checkDurability(database.sql);
  } catch (error) {
    await pool.close();
    throw error;
  }
  return database;
}

/** Names only the host, because the connection string can contain a password. */
function unusable(url: string, cause: unknown): Error {
  const host = URL.canParse(url) ? new URL(url).host : 'the given address';
  const reason = cause instanceof Error && cause.message ? cause.message : 'no response';
  return new Error(
    `PostgreSQL at ${host} is not usable (${reason}), so tokens cannot be stored. ` +
      'Check the connection string, and that the server is running.',
    { cause },
  );
}

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
    `PostgreSQL runs with ${unsafe.join(' and ')} off, so a power cut could delete a token that a user has ` +
      `already copied. Set ${unsafe.join(' and ')} to "on" for this database, user or server, and start again.`,
  );
}
