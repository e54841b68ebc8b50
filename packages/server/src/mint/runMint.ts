import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { Problem } from '../http/problem.ts';
import { IntentTaken } from '../intents/onceFor.ts';
import { findToken } from '../tokens/findToken.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { Token } from '../wire/tokenSchema.ts';
import type { Mint } from './mint.ts';
import type { Checkpoint, MintSettings } from './mintSettings.ts';
import { type MintStep, mintSteps } from './mintSteps.ts';

/**
 * Reads the token back before the commit, so that no step can fail after the commit.
 * @throws {IntentTaken} if another request has the key
 */
export async function runMint(database: Database, mint: Mint, settings: MintSettings): Promise<Token> {
  const { checkpoint = () => {} } = settings;
  let isCommitting = false;
  try {
    const token = await inTransaction(database, async (transaction) => {
      for (const [name, step] of Object.entries(mintSteps) as [Checkpoint, MintStep][]) {
        await checkpoint(name);
        await step(transaction, mint, settings);
      }
      const row = await findToken(transaction, mint.tokenId, mint.principal);
      const [view] = await viewTokens(transaction, [row], mint.now.getTime());
      await checkpoint('commit');
      isCommitting = true;
      return view as Token;
    });
    await checkpoint('answer');
    return token;
  } catch (error) {
    if (!isCommitting || error instanceof Problem || error instanceof IntentTaken) throw error;
    throw new Problem('unknown-outcome', {
      detail: 'The server does not know whether it created the token. Retry with the same Idempotency-Key.',
      headers: { 'retry-after': '1' },
      cause: error,
    });
  }
}
