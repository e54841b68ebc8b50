import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { auditEvents, intents, type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { acknowledgementWindow } from '../intents/answerIntent.ts';
import { type IntentKey, readIntentKey } from '../intents/intentKey.ts';
import { type CreateAnswer, claimIntent, fingerprintOf, onceFor } from '../intents/onceFor.ts';
import { DEFAULT_RATE_LIMIT } from '../mint/checkLimits.ts';
import type { RateLimit } from '../mint/mintSettings.ts';
import { sealReply } from '../mint/mintSteps.ts';
import { checkAuthenticationAge } from '../mint/prepareMint.ts';
import type { Principal } from '../principal.ts';
import { requirePermit } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import { findToken } from '../tokens/findToken.ts';
import { readToken } from '../tokens/readToken.ts';
import { recordEvents } from '../tokens/recordEvents.ts';
import { searchTextOf } from '../tokens/searchText.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { CreatedToken, Token } from '../wire/tokenSchema.ts';
import { requireActive } from './changeToken.ts';
import { actorOf } from './endRotation.ts';
import { rotationPhase, settleRow, withoutPrevious, withPastHint } from './rotation.ts';

interface RotateCall {
  readonly id: string;
  readonly member: Principal;
  readonly intentKey: string;
  /** In seconds. */
  readonly overlap: number;
  readonly reason?: string | undefined;
}

export async function rotateToken(context: ServerContext, call: RotateCall): Promise<CreateAnswer> {
  const { id, member, overlap } = call;
  const intentKey = readIntentKey(call.intentKey, member);
  const reason = call.reason ? { reason: call.reason } : {};
  const fingerprint = fingerprintOf(`POST /tokens/${id}/rotate`, { overlap, ...reason });
  return onceFor(context, { intentKey, fingerprint }, async () => {
    await requirePermit(context, member, 'rotate', await readToken(context, id, member));
    checkOverlap(overlap, await context.options(member));
    const now = await context.now();
    checkAuthenticationAge(member, context.maxAuthenticationAge, now);
    const rotation = { id, member, intentKey, fingerprint, overlap, reason, now: new Date(now) };
    return () => runRotation(context, rotation);
  });
}

function checkOverlap(overlap: number, { policy }: TokenOptions): void {
  const limit = policy?.maxOverlap;
  if (!limit || overlap <= limit.seconds) return;
  const message = `Choose at most ${limit.seconds} seconds. ${limit.reason}`;
  throw new Problem('policy', {
    detail: 'The overlap is too long.',
    issues: [{ step: 'rotation', field: 'overlap', message }],
  });
}

interface Rotation {
  readonly id: string;
  readonly member: Principal;
  readonly intentKey: IntentKey;
  readonly fingerprint: string;
  readonly overlap: number;
  readonly reason: Pick<RotateCall, 'reason'>;
  readonly now: Date;
}

async function runRotation(context: ServerContext, rotation: Rotation): Promise<CreatedToken> {
  const { id, member, intentKey, now } = rotation;
  const { format, keys, replayWindow } = context;
  const secret = format.mint();
  const replayUntil = new Date(now.getTime() + replayWindow);
  return inTransaction(context.database, async (transaction) => {
    await claimIntent(transaction, { ...rotation, replayUntil });
    const row = await settleRow(transaction, await findToken(transaction, id, member, 'for update'), now);
    requireActive(row, now);
    await checkRate(transaction, rotation, context.mint.rateLimit);
    const values = {
      ...keptSecret(row, rotation, { replayUntil, revokeUnclaimed: context.revokeUnclaimed }),
      ...{ digest: keys.digest(secret), hint: format.hint(secret), secretIntent: intentKey.digest },
      ...{ rotatedAt: now, secretUsedAt: null, pastHints: withPastHint(row) },
    };
    if (values.previousDigest) await closeSecret(transaction, row, now);
    const searchText = searchTextOf({ ...row, ...values });
    const rotated = await writeRow(transaction, row, { ...values, searchText });
    const sealedSecret = keys.seal(secret, { intentKey: intentKey.bytes, tokenId: id });
    await sealReply(transaction, { intentKey, tokenId: id, sealedSecret });
    await recordEvents(transaction, [
      {
        ...{ workspaceId: row.workspaceId, tokenId: id, event: 'rotated', at: now, ...actorOf(member) },
        details: { overlap: rotation.overlap, ...rotation.reason, changes: [secretChange(row.hint, values.hint)] },
      },
    ]);
    const [token] = (await viewTokens(transaction, [rotated], now.getTime())) as [Token];
    const deadline = rotated.rotationClaimBy ?? rotated.claimBy;
    return { status: 'created', token, secret, ...acknowledgementWindow(deadline, now.getTime()) };
  });
}

/** A late acknowledgement must not fail while the secret works as the old one. */
async function closeSecret(transaction: Sql, { id, secretIntent }: TokenRow, now: Date): Promise<void> {
  if (!secretIntent) return;
  const isOpen = and(eq(intents.intentKeyDigest, secretIntent), isNull(intents.acknowledgedAt));
  await transaction
    .update(intents)
    .set({ acknowledgedAt: now })
    .where(and(eq(intents.tokenId, id), isOpen));
}

async function checkRate(
  transaction: Sql,
  { member, now }: Rotation,
  limit: RateLimit | false = DEFAULT_RATE_LIMIT,
): Promise<void> {
  if (limit === false) return;
  const recent = await transaction.$count(
    auditEvents,
    and(
      eq(auditEvents.workspaceId, member.workspaceId),
      eq(auditEvents.actorId, member.memberId),
      eq(auditEvents.event, 'rotated'),
      gt(auditEvents.at, new Date(now.getTime() - limit.per)),
    ),
  );
  if (recent < limit.tokens) return;
  const seconds = Math.ceil(limit.per / 1000);
  throw new Problem('rate-limited', {
    detail: `You rotated ${limit.tokens} secrets in a short time. Try again in ${seconds} seconds.`,
    headers: { 'retry-after': String(seconds) },
  });
}

function keptSecret(
  row: TokenRow,
  { overlap, now }: Rotation,
  { replayUntil, revokeUnclaimed }: { readonly replayUntil: Date; readonly revokeUnclaimed: boolean },
): Partial<TokenRow> {
  const phase = rotationPhase(row, now.getTime());
  if (overlap > 0 && phase === 'overlap') {
    throw new Problem('conflict', {
      detail: 'An old secret of this token still works. End its overlap first, or rotate without an overlap.',
    });
  }
  if (overlap === 0) return { ...withoutPrevious, claimBy: revokeUnclaimed ? replayUntil : null };
  if (row.claimBy !== null) throw unconfirmed();
  const previousUntil = new Date(now.getTime() + overlap * 1_000);
  const deadlines = { previousUntil, rotationClaimBy: replayUntil, claimBy: null };
  if (phase === 'pending') return deadlines;
  return {
    ...deadlines,
    previousDigest: row.digest,
    previousHint: row.hint,
    previousUsedAt: row.rotatedAt ? row.secretUsedAt : row.lastUsedAt,
  };
}

/** The server revokes an unclaimed token, so its secret can't outlast a rotation. */
function unconfirmed(): Problem {
  const message = 'The current secret is not confirmed yet. Confirm or use it first, or choose no overlap.';
  return new Problem('policy', {
    detail: 'An overlap is not possible now.',
    issues: [{ step: 'rotation', field: 'overlap', message }],
  });
}

function secretChange(before: string | null, after: string) {
  return { label: 'Secret', ...(before !== null && { before }), after };
}

async function writeRow(transaction: Sql, row: TokenRow, values: Partial<TokenRow>): Promise<TokenRow> {
  await transaction.update(intents).set({ sealedSecret: null }).where(eq(intents.tokenId, row.id));
  const [written] = await transaction.update(tokens).set(values).where(eq(tokens.id, row.id)).returning();
  return written ?? row;
}
