import type { Sql } from '../database/database.ts';
import type { TokenRow } from '../database/tables/tokens.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { selectedResources } from './selectedResources.ts';
import { tokenView } from './tokenView.ts';

/**
 * Tokens as they travel, with what they are limited to, in the order of the rows.
 * @param now milliseconds since the epoch
 */
export async function viewTokens(sql: Sql, rows: readonly TokenRow[], now: number): Promise<Token[]> {
  const resources = await selectedResources(sql, rows);
  return rows.map((row) => tokenView(row, resources.get(row.id) ?? [], now));
}
