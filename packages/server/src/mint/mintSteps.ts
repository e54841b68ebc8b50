import type { Sql } from '../database/database.ts';
import { checkLimits } from './checkLimits.ts';
import { claimIntent } from './claimIntent.ts';
import { insertResources } from './insertResources.ts';
import { insertToken } from './insertToken.ts';
import type { Mint } from './mint.ts';
import type { MintLimits } from './mintLimits.ts';
import { recordCreation } from './recordCreation.ts';
import { sealReply } from './sealReply.ts';

export type MintStep = (transaction: Sql, mint: Mint, limits: MintLimits) => Promise<void>;

/** The transaction that makes a token, step by step. A fault before, between or after them leaves all or nothing. */
export const mintSteps = {
  'claim-intent': claimIntent,
  'check-limits': checkLimits,
  'insert-token': insertToken,
  'insert-resources': insertResources,
  'record-creation': recordCreation,
  'seal-reply': sealReply,
} satisfies Record<string, MintStep>;

/** A place where a test can stop the process: before a step, before the commit, and before the answer. */
export type Checkpoint = keyof typeof mintSteps | 'commit' | 'answer';
