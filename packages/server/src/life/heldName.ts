import { and, eq, lte, ne, or } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { comparableName, nameTaken } from '../tokens/isNameFree.ts';

export async function heldNameFor(transaction: Sql, row: TokenRow, name: string, now: Date): Promise<string> {
  const heldName = comparableName(name);
  const holds = and(eq(tokens.workspaceId, row.workspaceId), eq(tokens.heldName, heldName), ne(tokens.id, row.id));
  await transaction
    .update(tokens)
    .set({ heldName: null })
    .where(and(holds, or(lte(tokens.expiresAt, now), lte(tokens.claimBy, now))));
  const [holder] = await transaction.select({ id: tokens.id }).from(tokens).where(holds);
  if (!holder) return heldName;
  throw nameTaken(name);
}
