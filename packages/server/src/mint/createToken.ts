import { acknowledgementWindow } from '../intents/answerIntent.ts';
import { readIntentKey } from '../intents/intentKey.ts';
import { type CreateAnswer, fingerprintOf, onceFor } from '../intents/onceFor.ts';
import type { ServerContext } from '../serverContext.ts';
import { type CreateCall, prepareMint } from './prepareMint.ts';
import { runMint } from './runMint.ts';

/** A retry with the same key gets the same token. */
export async function createToken(context: ServerContext, call: CreateCall): Promise<CreateAnswer> {
  const { database, mint: settings } = context;
  const intentKey = readIntentKey(call.intentKey, call.principal);
  const fingerprint = fingerprintOf('POST /tokens', call.request);
  return onceFor(context, { intentKey, fingerprint }, async () => {
    const { mint, secret } = await prepareMint(context, call, intentKey, fingerprint);
    return async () => {
      const token = await runMint(database, mint, settings);
      if (secret === undefined) return { status: 'pending-approval', token };
      return { status: 'created', token, secret, ...acknowledgementWindow(mint.claimBy, mint.now.getTime()) };
    };
  });
}
