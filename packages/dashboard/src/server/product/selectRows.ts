import type { Database } from '@tokenwright/server';
import { type SQL, sql } from 'drizzle-orm';

export async function selectRows<Row>({ sql: connection }: Database, statement: SQL): Promise<Row[]> {
  const result = (await connection.execute(statement)) as unknown as { readonly rows: Row[] };
  return result.rows;
}

/** Formats in SQL, because the drivers format instants differently. */
export function isoInstant(moment: SQL): SQL {
  return sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
