import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.ts';
import type { IntentRow } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { acknowledgementWindow, answerIntent } from '../intents/answerIntent.ts';
import { findIntent, settledIntent } from '../intents/findIntent.ts';
import { type IntentKey, readIntentKey } from '../intents/intentKey.ts';
import type { ServerContext } from '../serverContext.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import type { CreatedToken } from '../wire/tokenSchema.ts';
import { IntentTaken } from './mintSteps.ts';
import { type CreateCall, type PreparedMint, prepareMint } from './prepareMint.ts';
import { runMint } from './runMint.ts';

export interface CreateAnswer {
  readonly created: CreatedToken;
  readonly isReplay: boolean;
}

/**
 * Creates a token. A retry with the same key gets the same token.
 * @throws {Problem} if the request created no token; with `unknown-outcome`, a token may exist
 */
export async function createToken(context: ServerContext, call: CreateCall): Promise<CreateAnswer> {
  const intentKey = readIntentKey(call.intentKey, call.principal);
  const print = fingerprint(call.request);
  const known = await findIntent(context.database.sql, intentKey);
  if (known) return replay(context, known, intentKey, print);
  let prepared: PreparedMint;
  try {
    prepared = await prepareMint(context, call, intentKey, print);
  } catch (refusal) {
    // A refusal says that no token exists, so check first for one from a concurrent request.
    const twin = await settledIntent(context.database, intentKey);
    if (twin) return replay(context, twin, intentKey, print);
    throw refusal;
  }
  return mintOrReplay(context, prepared);
}

function fingerprint(request: TokenRequest): string {
  return createHash('sha256')
    .update(`POST /tokens\n${canonicalJson(request)}`)
    .digest('base64url');
}

async function mintOrReplay(context: ServerContext, { mint, secret }: PreparedMint): Promise<CreateAnswer> {
  const { database, mint: settings } = context;
  try {
    const token = await runMint(database, mint, settings);
    return {
      created: { status: 'created', token, secret, ...acknowledgementWindow(mint.claimBy, mint.now.getTime()) },
      isReplay: false,
    };
  } catch (error) {
    const taken = error instanceof IntentTaken && (await findIntent(database.sql, mint.intentKey));
    if (!taken) throw error;
    return replay(context, taken, mint.intentKey, mint.fingerprint);
  }
}

async function replay(
  { database, keys, now }: ServerContext,
  row: IntentRow,
  intentKey: IntentKey,
  print: string,
): Promise<CreateAnswer> {
  const created = await answerIntent(database.sql, row, intentKey, keys, await now());
  if (!created) {
    throw new Problem('conflict', {
      detail: 'This Idempotency-Key was reported as unused and is closed. Review the request and use a new key.',
    });
  }
  if (row.fingerprint === print) return { created, isReplay: true };
  throw new Problem('conflict', {
    status: 422,
    detail: 'An earlier request with other fields used this Idempotency-Key. Use a new key for each reviewed request.',
  });
}
