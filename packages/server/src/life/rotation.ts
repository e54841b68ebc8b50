import { eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { type AuditKind, intents, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { recordEvents } from '../tokens/recordEvents.ts';
import { searchTextOf } from '../tokens/searchText.ts';

/**
 * - `pending`: both secrets work, and the new secret is neither acknowledged nor used;
 * - `unclaimed`: the deadline passed, so only the old secret works;
 * - `overlap`: both secrets work, and the new secret was acknowledged or used;
 * - `over`: only the new secret works.
 */
export type RotationPhase = 'none' | 'pending' | 'unclaimed' | 'overlap' | 'over';

/** @param now milliseconds */
export function rotationPhase(
  { previousDigest, previousUntil, rotationClaimBy }: TokenRow,
  now: number,
): RotationPhase {
  if (previousDigest === null || previousUntil === null) return 'none';
  if (rotationClaimBy) return rotationClaimBy.getTime() > now ? 'pending' : 'unclaimed';
  return previousUntil.getTime() > now ? 'overlap' : 'over';
}

export function worksNow(row: TokenRow, secret: 'current' | 'previous', now: number): boolean {
  const phase = rotationPhase(row, now);
  return secret === 'current' ? phase !== 'unclaimed' : phase !== 'none' && phase !== 'over';
}

export const withoutPrevious = {
  previousDigest: null,
  previousHint: null,
  previousUntil: null,
  previousUsedAt: null,
  rotationClaimBy: null,
} as const;

const MOST_HINTS = 50;

export function withPastHint({ pastHints, hint }: TokenRow): readonly string[] {
  if (hint === null) return pastHints;
  return [...pastHints.filter((each) => each !== hint), hint].slice(-MOST_HINTS);
}

export function takenBack(row: TokenRow) {
  const pastHints = withPastHint(row);
  return {
    digest: row.previousDigest,
    hint: row.previousHint,
    searchText: searchTextOf({ ...row, hint: row.previousHint, pastHints }),
    pastHints,
    secretUsedAt: row.previousUsedAt,
    secretIntent: '',
    ...withoutPrevious,
  };
}

/**
 * Returns the row at `now`: passed deadlines apply, even if no request has written them yet.
 * @param now milliseconds
 */
export function settled(row: TokenRow, now: number): TokenRow {
  const phase = rotationPhase(row, now);
  if (phase === 'unclaimed') return { ...row, ...takenBack(row) };
  return phase === 'over' ? { ...row, ...withoutPrevious } : row;
}

export async function settleRow(transaction: Sql, row: TokenRow, now: Date): Promise<TokenRow> {
  const phase = rotationPhase(row, now.getTime());
  if (phase !== 'unclaimed' && phase !== 'over') return row;
  const isUnclaimed = phase === 'unclaimed';
  const at = (isUnclaimed ? row.rotationClaimBy : row.previousUntil) ?? now;
  return writeRotation(transaction, row, isUnclaimed ? takenBack(row) : withoutPrevious, {
    event: isUnclaimed ? 'rotation-unclaimed' : 'overlap-ended',
    at,
  });
}

interface RotationEvent {
  readonly event: AuditKind;
  readonly at: Date;
  readonly actorId?: string;
  readonly actorName?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export async function writeRotation(
  transaction: Sql,
  row: TokenRow,
  values: Partial<TokenRow>,
  event: RotationEvent,
): Promise<TokenRow> {
  const [written] = await transaction.update(tokens).set(values).where(eq(tokens.id, row.id)).returning();
  if ('digest' in values) {
    await transaction.update(intents).set({ sealedSecret: null }).where(eq(intents.tokenId, row.id));
  }
  await recordEvents(transaction, [{ workspaceId: row.workspaceId, tokenId: row.id, ...event }]);
  return written ?? row;
}
