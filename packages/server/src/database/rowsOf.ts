import type { SQL } from 'drizzle-orm';
import type { Sql } from './database.ts';

/** The rows of a statement that the query builder cannot say. Both drivers wrap them in `rows`. */
export async function rowsOf<Row extends Record<string, unknown>>(sql: Sql, statement: SQL): Promise<Row[]> {
  const result = (await sql.execute(statement)) as unknown as { readonly rows: Row[] };
  return result.rows;
}
