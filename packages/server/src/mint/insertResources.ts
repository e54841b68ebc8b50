import type { Sql } from '../database/database.ts';
import { tokenResources } from '../database/tables/tokenResources.ts';
import type { Mint } from './mint.ts';

/** A statement may carry 65,535 parameters; each row takes two. */
const BATCH = 10_000;

/** Writes what the token is limited to. */
export async function insertResources(transaction: Sql, { tokenId, resources }: Mint): Promise<void> {
  const ids = resources?.ids ?? [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = ids.slice(start, start + BATCH).map((resourceId) => ({ tokenId, resourceId }));
    await transaction.insert(tokenResources).values(rows);
  }
}
