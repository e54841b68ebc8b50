import { eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type IntentRow, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { rotationPhase } from '../life/rotation.ts';
import type { KeyRing } from '../serverKey/keyRing.ts';
import { tokenState } from '../tokens/tokenState.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { CreatedToken, Token } from '../wire/tokenSchema.ts';
import type { IntentKey } from './intentKey.ts';

/** @returns `undefined` if the intent was closed without a token */
export async function answerIntent(
  sql: Sql,
  { tokenId, sealedSecret, replayUntil }: IntentRow,
  intentKey: IntentKey,
  keys: KeyRing,
  now: number,
): Promise<CreatedToken | undefined> {
  if (tokenId === null) return undefined;
  const [row] = (await sql.select().from(tokens).where(eq(tokens.id, tokenId))) as [TokenRow];
  const [token] = (await viewTokens(sql, [row], now)) as [Token];
  const isCurrent = isSecretOf(row, intentKey) && rotationPhase(row, now) !== 'unclaimed';
  const canShow = isCurrent && replayUntil.getTime() > now && tokenState(row, now).status === 'active';
  const secret =
    sealedSecret !== null && canShow ? keys.open(sealedSecret, { intentKey: intentKey.bytes, tokenId }) : undefined;
  if (row.digest === null) return { status: 'pending-approval', token };
  if (secret === undefined) return { status: 'created', token };
  return { status: 'created', token, secret, ...acknowledgementWindow(row.rotationClaimBy ?? row.claimBy, now) };
}

/** `null` in rows from before the column existed. */
export function isSecretOf({ secretIntent }: TokenRow, { digest }: IntentKey): boolean {
  return secretIntent === null || secretIntent === digest;
}

export function acknowledgementWindow(claimBy: Date | null, now: number): Pick<CreatedToken, 'acknowledgeWithin'> {
  return claimBy === null ? {} : { acknowledgeWithin: claimBy.getTime() - now };
}
