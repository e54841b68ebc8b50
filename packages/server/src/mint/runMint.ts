import type { Database } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { Problem } from '../http/problem.ts';
import { findToken } from '../tokens/findToken.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { IntentTaken } from './intentTaken.ts';
import type { Mint } from './mint.ts';
import type { MintLimits } from './mintLimits.ts';
import { type Checkpoint, type MintStep, mintSteps } from './mintSteps.ts';

export interface MintSettings extends MintLimits {
  /** Called, and waited for, at each place where the process may die. For tests of what is left then. */
  readonly checkpoint?: ((place: Checkpoint) => void | Promise<void>) | undefined;
}

/**
 * Makes the token in one transaction, and reads it back in the same: after the commit nothing is left that could fail.
 * @throws {Problem} from a step: nothing was made. `unknown-outcome`: the commit was sent and its answer lost.
 * @throws {IntentTaken} when the key has been carried out or closed meanwhile
 */
export async function runMint({ sql }: Database, mint: Mint, settings: MintSettings): Promise<Token> {
  const { checkpoint = () => {} } = settings;
  let isCommitting = false;
  try {
    const token = await inTransaction(sql, async (transaction) => {
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
      detail: 'It is not known whether the token was made. Ask again with the same Idempotency-Key.',
      headers: { 'retry-after': '1' },
      cause: error,
    });
  }
}
