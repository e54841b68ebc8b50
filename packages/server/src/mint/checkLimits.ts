import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { lockNumber } from '../database/lockNumber.ts';
import { tokens } from '../database/tables/tokens.ts';
import { Problem } from '../http/problem.ts';
import type { Principal } from '../principal.ts';
import { isLive } from '../tokens/isLive.ts';
import type { Mint } from './mint.ts';
import { DEFAULT_RATE_LIMIT, type MintLimits, type RateLimit } from './mintLimits.ts';

/** Counts what is there, with the workspace locked, so that two that start together do not both take the last place. */
export async function checkLimits(transaction: Sql, mint: Mint, limits: MintLimits): Promise<void> {
  const { maxTokensPerWorkspace, rateLimit = DEFAULT_RATE_LIMIT } = limits;
  if (rateLimit !== false) await checkRate(transaction, mint, rateLimit);
  if (maxTokensPerWorkspace !== undefined) await checkQuota(transaction, mint, maxTokensPerWorkspace);
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
  const oldest = recent[0];
  if (!oldest || recent.length < limit.tokens) return;
  const seconds = Math.max(1, Math.ceil((oldest.createdAt.getTime() + limit.per - now.getTime()) / 1000));
  throw new Problem('rate-limited', {
    detail: `You have made ${limit.tokens} tokens in a short time. Try again in ${seconds} seconds.`,
    headers: { 'retry-after': String(seconds) },
  });
}

async function checkQuota(transaction: Sql, { principal, now }: Mint, most: number): Promise<void> {
  await lockWorkspace(transaction, principal);
  const live = await transaction.$count(tokens, and(eq(tokens.workspaceId, principal.workspaceId), isLive(now)));
  if (live < most) return;
  throw new Problem('quota', {
    detail: `This workspace has ${most} active tokens, which is the most it may have. Revoke one that is not used.`,
  });
}

async function lockWorkspace(transaction: Sql, { workspaceId }: Principal): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${lockNumber(workspaceId)}::bigint)`);
}
