import { sql } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokenResources } from '../database/tables/tokenResources.ts';
import type { Mint } from './mint.ts';

/**
 * Writes what the token is limited to, in one statement with one parameter for all the ids: a parameter for each takes
 * twice as long for 100,000 of them, and a statement may carry no more than 65,535.
 */
export async function insertResources(transaction: Sql, { tokenId, resources }: Mint): Promise<void> {
  if (!resources) return;
  await transaction.execute(
    sql`insert into ${tokenResources} (token_id, resource_id)
      select ${tokenId}, jsonb_array_elements_text(${JSON.stringify(resources.ids)}::jsonb)`,
  );
}
