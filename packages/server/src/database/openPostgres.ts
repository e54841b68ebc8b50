import { checkDurability } from './checkDurability.ts';
import type { Database, Sql } from './database.ts';

/** How long a request waits for a connection, in milliseconds, before it is answered with `unavailable`. */
const CONNECT_WITHIN = 10_000;

/** A pool of connections to PostgreSQL. */
export async function openPostgres(url: string, connections: number): Promise<Database> {
  const [{ Pool }, { drizzle }] = await Promise.all([loadPg(), import('drizzle-orm/node-postgres')]);
  const pool = new Pool({ connectionString: url, max: connections, connectionTimeoutMillis: CONNECT_WITHIN });
  // A connection that the server ends fails its query, and the pool replaces it; unheard, its error would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const database: Database = {
    store: 'postgres',
    sql: drizzle(pool) as unknown as Sql,
    query: async <Row>(statement: string, values: readonly unknown[] = []) =>
      (await pool.query(statement, [...values])).rows as Row[],
    close: () => pool.end(),
  };
  try {
    await pool.query('select 1').catch((cause: unknown) => {
      throw notUsable(url, cause);
    });
    await checkDurability(database.sql);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

/** The connection string has a password in it, so that only its host is told. */
function notUsable(url: string, cause: unknown): Error {
  const host = URL.canParse(url) ? new URL(url).host : 'the given address';
  const why = cause instanceof Error && cause.message ? cause.message : 'no answer';
  return new Error(
    `PostgreSQL at ${host} cannot be used (${why}), so there is nowhere to keep tokens. ` +
      'Check the connection string, and that the server is running.',
    { cause },
  );
}

async function loadPg() {
  const { default: pg } = await import('pg');
  return pg;
}
