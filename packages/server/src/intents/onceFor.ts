import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.ts';
import type { Sql } from '../database/database.ts';
import { type IntentRow, intents } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { ServerContext } from '../serverContext.ts';
import type { CreatedToken } from '../wire/tokenSchema.ts';
import { answerIntent } from './answerIntent.ts';
import { findIntent, inFlight, lockIntent, settledIntent } from './findIntent.ts';
import type { IntentKey } from './intentKey.ts';

export interface CreateAnswer {
  readonly created: CreatedToken;
  readonly isReplay: boolean;
}

export interface IntentCall {
  readonly intentKey: IntentKey;
  readonly fingerprint: string;
}

export function fingerprintOf(call: string, body: object): string {
  return createHash('sha256')
    .update(`${call}\n${canonicalJson(body)}`)
    .digest('base64url');
}

/**
 * @param prepare checks the request, and returns a function that runs the transaction
 * @throws {Problem} `unknown-outcome` if the data may have changed
 */
export async function onceFor(
  context: ServerContext,
  call: IntentCall,
  prepare: () => Promise<() => Promise<CreatedToken>>,
): Promise<CreateAnswer> {
  const { database } = context;
  const known = await findIntent(database.sql, call.intentKey);
  if (known) return replay(context, known, call);
  let run: () => Promise<CreatedToken>;
  try {
    run = await prepare();
  } catch (refusal) {
    // A refusal must prove that the intent created no secret, so look for a concurrent request first.
    const twin = await settledIntent(database, call.intentKey);
    if (twin) return replay(context, twin, call);
    throw refusal;
  }
  try {
    return { created: await run(), isReplay: false };
  } catch (error) {
    const taken = error instanceof IntentTaken && (await findIntent(database.sql, call.intentKey));
    if (!taken) throw error;
    return replay(context, taken, call);
  }
}

async function replay(
  { database, keys, now }: ServerContext,
  row: IntentRow,
  { intentKey, fingerprint }: IntentCall,
): Promise<CreateAnswer> {
  const created = await answerIntent(database.sql, row, intentKey, keys, await now());
  if (!created) {
    throw new Problem('conflict', {
      detail: 'This Idempotency-Key was reported as unused and is closed. Review the request and use a new key.',
    });
  }
  if (row.fingerprint === fingerprint) return { created, isReplay: true };
  throw new Problem('conflict', {
    status: 422,
    detail: 'An earlier request with other fields used this Idempotency-Key. Use a new key for each reviewed request.',
  });
}

export class IntentTaken extends Error {}

interface Claim extends IntentCall {
  readonly now: Date;
  readonly replayUntil: Date;
}

/** Even without the lock, the primary key allows only one claim. */
export async function claimIntent(
  transaction: Sql,
  { intentKey, fingerprint, now, replayUntil }: Claim,
): Promise<void> {
  if (!(await lockIntent(transaction, intentKey))) throw inFlight();
  const claimed = await transaction
    .insert(intents)
    .values({
      workspaceId: intentKey.workspaceId,
      memberId: intentKey.memberId,
      intentKeyDigest: intentKey.digest,
      fingerprint,
      replayUntil,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ seq: intents.seq });
  if (claimed.length === 0) throw new IntentTaken();
}
