import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '../database/database.ts';
import { lockNumber } from '../database/inTransaction.ts';
import { auditEvents, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import { isLive } from '../tokens/tokenState.ts';
import type { Mint } from './mint.ts';
import type { MintLimits, RateLimit } from './mintSettings.ts';

export const DEFAULT_RATE_LIMIT: RateLimit = { tokens: 30, per: 60_000 };

/** Locks the workspace, so that two concurrent requests cannot both take the last place. */
export async function checkLimits(transaction: Sql, mint: Mint, limits: MintLimits): Promise<void> {
  const { maxTokensPerWorkspace, rateLimit = DEFAULT_RATE_LIMIT } = limits;
  if (rateLimit !== false) await checkRate(transaction, mint, rateLimit);
  await checkQuota(transaction, mint, maxTokensPerWorkspace);
}

async function checkRate(transaction: Sql, { principal, now }: Mint, limit: RateLimit): Promise<void> {
  await lockWorkspace(transaction, principal);
  const recent = await transaction
    .select({ createdAt: tokens.createdAt })
    .from(tokens)
    .where(
      and(
        eq(tokens.workspaceId, principal.workspaceId),
        eq(tokens.createdBy, principal.memberId),
        gt(tokens.createdAt, new Date(now.getTime() - limit.per)),
      ),
    )
    .orderBy(asc(tokens.createdAt))
    .limit(limit.tokens);
  const times = recent.map(({ createdAt }) => createdAt);
  refuseHaste(times, limit, now, `You created ${limit.tokens} tokens in a short time.`);
}

type Claimer = Pick<Mint, 'principal' | 'now'>;

export async function checkClaimRate(transaction: Sql, claimer: Claimer, limits: MintLimits): Promise<void> {
  const { rateLimit: limit = DEFAULT_RATE_LIMIT } = limits;
  if (limit === false) return;
  const { principal, now } = claimer;
  await lockWorkspace(transaction, principal);
  const recent = await transaction
    .select({ at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.workspaceId, principal.workspaceId),
        eq(auditEvents.actorId, principal.memberId),
        eq(auditEvents.event, 'claimed'),
        gt(auditEvents.at, new Date(now.getTime() - limit.per)),
      ),
    )
    .orderBy(asc(auditEvents.at))
    .limit(limit.tokens);
  const times = recent.map(({ at }) => at);
  refuseHaste(times, limit, now, `You claimed ${limit.tokens} secrets in a short time.`);
}

function refuseHaste([oldest, ...later]: readonly Date[], { tokens: most, per }: RateLimit, now: Date, said: string) {
  if (!oldest || later.length + 1 < most) return;
  const seconds = Math.max(1, Math.ceil((oldest.getTime() + per - now.getTime()) / 1000));
  throw new Problem('rate-limited', {
    detail: `${said} Try again in ${seconds} seconds.`,
    headers: { 'retry-after': String(seconds) },
  });
}

export async function checkQuota(
  transaction: Sql,
  { principal, now }: Pick<Mint, 'principal' | 'now'>,
  maxTokens: number | undefined,
): Promise<void> {
  if (maxTokens === undefined) return;
  await lockWorkspace(transaction, principal);
  const live = await countLive(transaction, principal.workspaceId, now, maxTokens);
  if (live < maxTokens) return;
  throw new Problem('quota', {
    detail: `This workspace has reached its limit of ${maxTokens} active tokens. Revoke an unused token first.`,
  });
}

/** Stops at the limit, so that many old tokens don't slow it down. */
export async function countLive(transaction: Sql, workspaceId: string, now: Date, limit: number): Promise<number> {
  const live = liveTokens(workspaceId, now, limit);
  const [row] = await rowsOf<{ count: number }>(transaction, sql`select count(*)::int as count from (${live}) as live`);
  return row?.count ?? 0;
}

export function liveTokens(workspaceId: string, now: Date, limit: number): SQL {
  return sql`select 1 from ${tokens} where ${tokens.workspaceId} = ${workspaceId} and ${isLive(now)} limit ${limit}`;
}

async function lockWorkspace(transaction: Sql, { workspaceId }: Principal): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${lockNumber(workspaceId)}::bigint)`);
}
