import { eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import type { IntentRow } from '../database/tables/intents.ts';
import { type TokenRow, tokens } from '../database/tables/tokens.ts';
import type { KeyRing } from '../serverKey/keyRing.ts';
import { tokenState } from '../tokens/tokenState.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { Token } from '../wire/tokenSchema.ts';
import type { IntentKey } from './intentKey.ts';

export interface CreatedToken {
  readonly status: 'created';
  readonly token: Token;
  /** Absent once it was acknowledged, the window is over, or the token is not active. */
  readonly secret?: string;
  /** Milliseconds until the token is revoked, unless somebody has said by then that they have the secret. */
  readonly acknowledgeWithin?: number;
}

/**
 * The token that came of a key, with its secret while that may still be shown.
 * @returns `undefined` for a key that was closed without a token
 * @param now milliseconds since the epoch
 */
export async function answerIntent(
  sql: Sql,
  row: IntentRow,
  key: IntentKey,
  keys: KeyRing,
  now: number,
): Promise<CreatedToken | undefined> {
  const { tokenId, sealedSecret, replayUntil } = row;
  if (tokenId === null) return undefined;
  const [token] = (await sql.select().from(tokens).where(eq(tokens.id, tokenId))) as [TokenRow];
  const [view] = await viewTokens(sql, [token], now);
  const mayShow = replayUntil.getTime() > now && tokenState(token, now).status === 'active';
  const secret =
    sealedSecret !== null && mayShow ? keys.open(sealedSecret, { intentKey: key.bytes, tokenId: token.id }) : undefined;
  const created = { status: 'created', token: view as Token } as const;
  return secret === undefined ? created : { ...created, secret, ...claim(token.claimBy, now) };
}

/** @param now milliseconds since the epoch */
export function claim(claimBy: Date | null, now: number): Pick<CreatedToken, 'acknowledgeWithin'> {
  return claimBy === null ? {} : { acknowledgeWithin: claimBy.getTime() - now };
}
