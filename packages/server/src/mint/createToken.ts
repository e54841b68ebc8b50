import type { IntentRow } from '../database/tables/intents.ts';
import { Problem } from '../http/problem.ts';
import { answerIntent, type CreatedToken, claim } from '../intents/answerIntent.ts';
import { findIntent } from '../intents/findIntent.ts';
import { fingerprint } from '../intents/fingerprint.ts';
import { type IntentKey, intentKey } from '../intents/intentKey.ts';
import { settledIntent } from '../intents/settledIntent.ts';
import type { Principal } from '../principal.ts';
import type { ServerContext } from '../serverContext.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { IntentTaken } from './intentTaken.ts';
import { type PreparedMint, prepareMint } from './prepareMint.ts';
import { runMint } from './runMint.ts';

export interface CreateCall {
  readonly principal: Principal;
  readonly request: TokenRequest;
  /** 64 hexadecimal characters. */
  readonly key: string;
  /** The version of the options that the person saw, where the caller says it. */
  readonly optionsVersion?: string | undefined;
}

export interface CreateAnswer {
  readonly created: CreatedToken;
  /** The key had been carried out before; nothing was made now. */
  readonly isReplay: boolean;
}

/**
 * Makes the token of a reviewed request, once: whoever asks again with the same key gets the same token.
 * @throws {Problem} nothing was made, except where its code is `unknown-outcome`
 */
export async function createToken(context: ServerContext, call: CreateCall): Promise<CreateAnswer> {
  const key = intentKey(call.key, call.principal);
  const print = fingerprint(call.request);
  const known = await findIntent(context.database.sql, key);
  if (known) return replay(context, known, key, print);
  let prepared: PreparedMint;
  try {
    prepared = await prepareMint(context, call, key, print);
  } catch (refusal) {
    // A refusal is taken as proof that there is no token, so a twin that got through meanwhile is looked for first.
    const twin = await settledIntent(context.database, key);
    if (twin) return replay(context, twin, key, print);
    throw refusal;
  }
  return carryOut(context, prepared);
}

async function carryOut(context: ServerContext, prepared: PreparedMint): Promise<CreateAnswer> {
  const { database, mint: settings, clock } = context;
  const { mint, secret } = prepared;
  try {
    const token = await runMint(database, mint, settings);
    return { created: { status: 'created', token, secret, ...claim(mint.claimBy, clock()) }, isReplay: false };
  } catch (error) {
    const taken = error instanceof IntentTaken && (await findIntent(database.sql, mint.key));
    if (!taken) throw error;
    return replay(context, taken, mint.key, mint.fingerprint);
  }
}

async function replay(
  { database, keys, clock }: ServerContext,
  row: IntentRow,
  key: IntentKey,
  print: string,
): Promise<CreateAnswer> {
  const created = await answerIntent(database.sql, row, key, keys, clock());
  if (!created) {
    throw new Problem('conflict', {
      detail:
        'You were told that nothing came of this Idempotency-Key, so nothing will. Review the request and use a new key.',
    });
  }
  if (row.fingerprint === print) return { created, isReplay: true };
  throw new Problem('conflict', {
    status: 422,
    detail: 'This Idempotency-Key was used for a request with other fields. Use a new key for each reviewed request.',
  });
}
