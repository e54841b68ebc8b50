import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import type { IntentRow } from '../database/tables/intents.ts';
import { findIntent } from './findIntent.ts';
import { inFlight } from './inFlight.ts';
import type { IntentKey } from './intentKey.ts';
import { lockIntent } from './lockIntent.ts';

/**
 * What came of a key, with nobody at work on it.
 * @throws {Problem} `conflict` while somebody is
 */
export async function settledIntent({ sql }: Database, key: IntentKey): Promise<IntentRow | undefined> {
  return inTransaction(sql, async (transaction) => {
    if (!(await lockIntent(transaction, key))) throw inFlight();
    return findIntent(transaction, key);
  });
}
