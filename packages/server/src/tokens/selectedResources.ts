import { asc, inArray } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokenResources } from '../database/tables/tokenResources.ts';
import type { TokenRow } from '../database/tables/tokens.ts';

/** For each of these tokens that is limited to named resources, their ids. */
export async function selectedResources(
  sql: Sql,
  rows: readonly TokenRow[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const selected = new Map<string, string[]>();
  for (const { id, resourceMode } of rows) if (resourceMode === 'selected') selected.set(id, []);
  if (selected.size === 0) return selected;
  const found = await sql
    .select()
    .from(tokenResources)
    .where(inArray(tokenResources.tokenId, [...selected.keys()]))
    .orderBy(asc(tokenResources.resourceId));
  for (const { tokenId, resourceId } of found) selected.get(tokenId)?.push(resourceId);
  return selected;
}
