import type { Sql } from '../database/database.ts';
import { intents } from '../database/tables/intents.ts';
import { isIntent } from '../intents/findIntent.ts';
import type { Mint } from './mint.ts';

/** Keeps the answer for a caller who does not get it: readable with the server key and the caller's own key together. */
export async function sealReply(transaction: Sql, { key, tokenId, sealedSecret }: Mint): Promise<void> {
  await transaction.update(intents).set({ tokenId, sealedSecret }).where(isIntent(key));
}
