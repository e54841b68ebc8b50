import { eq } from 'drizzle-orm';
import { inTransaction } from '../database/inTransaction.ts';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { acknowledgementWindow } from '../intents/answerIntent.ts';
import { type IntentKey, readIntentKey } from '../intents/intentKey.ts';
import { type CreateAnswer, claimIntent, fingerprintOf, onceFor } from '../intents/onceFor.ts';
import { checkClaimRate } from '../mint/checkLimits.ts';
import { sealReply } from '../mint/mintSteps.ts';
import { checkAuthenticationAge } from '../mint/prepareMint.ts';
import type { Principal } from '../principal.ts';
import { refusal } from '../request/checkRequest.ts';
import { chooseResources } from '../request/chooseResources.ts';
import { requirePermit } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import { findToken } from '../tokens/findToken.ts';
import { readToken } from '../tokens/readToken.ts';
import { recordEvents } from '../tokens/recordEvents.ts';
import { searchTextOf } from '../tokens/searchText.ts';
import { tokenState } from '../tokens/tokenState.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { RequestDecision } from '../wire/tokenRequestSchema.ts';
import type { CreatedToken, Token } from '../wire/tokenSchema.ts';
import { changeToken } from './changeToken.ts';
import { describeChanges } from './describeChanges.ts';
import { replaceResources, writeVersion } from './editToken.ts';
import { actorOf } from './endRotation.ts';
import { areWithin, isScopeWithin } from './narrower.ts';
import { requireCurrentPolicy } from './requireCurrentPolicy.ts';
import { withChanges } from './withChanges.ts';

export async function decideRequest(
  context: ServerContext,
  { id, member }: { readonly id: string; readonly member: Principal },
  decision: RequestDecision,
): Promise<Token> {
  const options = await context.options(member);
  const { tokenType, createdById } = await readToken(context, id, member);
  const requester = { workspaceId: member.workspaceId, memberId: createdById };
  if (decision.decision === 'approved' && (await context.findOwner?.(requester)) === null)
    throw conflict('The requester has left, so this request cannot be approved. Deny it.');
  const resources = decision.decision === 'approved' ? decision.narrowed?.resources : undefined;
  const chosen = resources && (await chooseResources({ tokenType, resources }, options, context.resources, member));
  if (chosen && chosen.issues.length > 0) throw refusal(chosen.issues);
  return changeToken(context, {
    id,
    member,
    action: 'approve',
    async apply(transaction, row, now) {
      requirePending(row, now);
      if (row.approval !== 'requested') throw conflict('This request was already decided.');
      const { reason } = decision;
      const event = { event: decision.decision, at: now, ...actorOf(member), reason };
      const decided = { approval: decision.decision, ...decisionOf(member, now), decisionReason: reason ?? null };
      if (decision.decision === 'denied')
        return writeVersion(transaction, row, { ...decided, ...ended(member, now, reason) }, event);
      const [before] = (await viewTokens(transaction, [row], now.getTime())) as [Token];
      const after = withChanges(before, decision.narrowed ?? {});
      requireNarrower(before, after, options);
      requireCurrentPolicy(after, options, now);
      if (decision.narrowed?.resources) {
        await replaceResources(transaction, row, chosen?.ids ?? []);
      }
      const { permissions, resources } = before;
      const changes = describeChanges(before, after, options);
      const requested = { permissions, ...(resources && { resources }) };
      const narrowed = {
        permissions: after.permissions,
        resourceMode: after.resources?.mode ?? null,
        ...(changes.length > 0 && { requested }),
      };
      return writeVersion(transaction, row, { ...decided, ...narrowed }, { ...event, changes });
    },
  });
}

export async function withdrawRequest(context: ServerContext, id: string, member: Principal): Promise<Token> {
  return changeToken(context, {
    id,
    member,
    action: 'withdraw',
    async apply(transaction, row, now) {
      requirePending(row, now);
      const withdrawn = {
        approval: 'withdrawn' as const,
        ...decisionOf(member, now),
        ...ended(member, now, undefined),
      };
      return writeVersion(transaction, row, withdrawn, { event: 'withdrawn', at: now, ...actorOf(member) });
    },
  });
}

interface ClaimCall {
  readonly id: string;
  readonly member: Principal;
  readonly intentKey: string;
}

export async function claimToken(context: ServerContext, call: ClaimCall): Promise<CreateAnswer> {
  const { id, member } = call;
  const intentKey = readIntentKey(call.intentKey, member);
  const fingerprint = fingerprintOf(`POST /tokens/${id}/claim`, {});
  return onceFor(context, { intentKey, fingerprint }, async () => {
    await requirePermit(context, member, 'claim', await readToken(context, id, member));
    const now = await context.now();
    checkAuthenticationAge(member, context.maxAuthenticationAge, now);
    const options = await context.options(member);
    return () => runClaim(context, { id, member, intentKey, fingerprint, options, now: new Date(now) });
  });
}

interface Claim extends Omit<ClaimCall, 'intentKey'> {
  readonly intentKey: IntentKey;
  readonly fingerprint: string;
  readonly options: TokenOptions;
  readonly now: Date;
}

async function runClaim(context: ServerContext, claim: Claim): Promise<CreatedToken> {
  const { id, member, intentKey, now } = claim;
  const { format, keys, replayWindow, revokeUnclaimed } = context;
  const secret = format.mint();
  const replayUntil = new Date(now.getTime() + replayWindow);
  return inTransaction(context.database, async (transaction) => {
    await claimIntent(transaction, { ...claim, replayUntil });
    const row = await findToken(transaction, id, member, 'for update');
    requirePending(row, now);
    if (row.approval !== 'approved') throw conflict('This request waits for an approval.');
    const [approved] = (await viewTokens(transaction, [row], now.getTime())) as [Token];
    requireCurrentPolicy(approved, claim.options, now);
    await checkClaimRate(transaction, { principal: member, now }, context.mint);
    const hint = format.hint(secret);
    const [claimed] = await transaction
      .update(tokens)
      .set({
        digest: keys.digest(secret),
        hint,
        searchText: searchTextOf({ ...row, hint }),
        secretIntent: intentKey.digest,
        claimBy: revokeUnclaimed ? replayUntil : null,
        version: row.version + 1,
      })
      .where(eq(tokens.id, id))
      .returning();
    const sealedSecret = keys.seal(secret, { intentKey: intentKey.bytes, tokenId: id });
    await sealReply(transaction, { intentKey, tokenId: id, sealedSecret });
    await recordEvents(transaction, [
      { workspaceId: row.workspaceId, tokenId: id, event: 'claimed', at: now, ...actorOf(member) },
    ]);
    const [token] = (await viewTokens(transaction, [claimed ?? row], now.getTime())) as [Token];
    const deadline = revokeUnclaimed ? replayUntil : null;
    return { status: 'created', token, secret, ...acknowledgementWindow(deadline, now.getTime()) };
  });
}

function requirePending(row: TokenRow, now: Date): void {
  const { status } = tokenState(row, now.getTime());
  if (status === 'pending') return;
  if (status === 'active') throw conflict('The secret of this request was already claimed.');
  if (status === 'expired') throw conflict('This request has expired.');
  const isEnded = row.approval === 'denied' || row.approval === 'withdrawn';
  throw conflict(isEnded ? `This request was ${row.approval}.` : 'This request was revoked.');
}

function requireNarrower(before: Token, after: Token, options: TokenOptions): void {
  const isWithin =
    areWithin(after.permissions, before.permissions, options) && isScopeWithin(after.resources, before.resources);
  const isEmpty =
    (after.permissions.length === 0 && before.permissions.length > 0) ||
    (after.resources?.mode === 'selected' && after.resources.ids.length === 0);
  if (isWithin && !isEmpty) return;
  throw new Problem('invalid', {
    detail: 'An approver can only narrow a request. The server changed no data.',
    issues: [{ step: 'decision', field: 'narrowed', message: 'Approve only what the request asks for.' }],
  });
}

function decisionOf({ memberId, memberName }: Principal, now: Date) {
  return { decidedAt: now, decidedBy: memberId, decidedByName: memberName };
}

function ended({ memberId, memberName }: Principal, now: Date, reason: string | undefined) {
  return {
    ...{ revokedAt: now, revokedBy: memberId, revokedByName: memberName },
    ...{ revocationReason: reason ?? null, heldName: null },
  };
}

function conflict(detail: string): Problem {
  return new Problem('conflict', { detail });
}
