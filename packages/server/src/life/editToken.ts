import { eq } from 'drizzle-orm';
import { offeredOptions } from '../catalogue/offeredOptions.ts';
import type { Sql } from '../database/database.ts';
import { type TokenRow, tokenResources, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { insertResources } from '../mint/insertToken.ts';
import type { Principal } from '../principal.ts';
import { approvalRules } from '../request/approvalRules.ts';
import { descriptionIssues, refusal, tokenTypeIssues } from '../request/checkRequest.ts';
import { chooseExpiry, lifetimeLimit } from '../request/chooseExpiry.ts';
import { chooseResources } from '../request/chooseResources.ts';
import { grantIssues } from '../request/grantIssues.ts';
import { type ValidationIssue, validationIssue } from '../request/validationIssue.ts';
import type { ServerContext } from '../serverContext.ts';
import { readToken } from '../tokens/readToken.ts';
import { recordEvents } from '../tokens/recordEvents.ts';
import { searchTextOf, sortNameOf } from '../tokens/searchText.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Renewal, TokenChanges } from '../wire/tokenRequestSchema.ts';
import type { Token } from '../wire/tokenSchema.ts';
import { changeToken, requireActive } from './changeToken.ts';
import { describeChanges } from './describeChanges.ts';
import { actorOf } from './endRotation.ts';
import { heldNameFor } from './heldName.ts';
import { areWithin } from './narrower.ts';
import { withChanges } from './withChanges.ts';

export interface Target {
  readonly id: string;
  readonly member: Principal;
  /** The version that the member saw, from `If-Match`. */
  readonly version: string | undefined;
}

export async function editToken(context: ServerContext, target: Target, changes: TokenChanges): Promise<Token> {
  const { id, member, version } = target;
  const options = offeredOptions(await context.options(member), member);
  const { tokenType } = await readToken(context, id, member);
  // PGlite has one connection, so the host's own query must run outside of the transaction.
  const { resources } = changes;
  const chosen = resources && (await chooseResources({ tokenType, resources }, options, context.resources, member));
  return changeToken(context, {
    id,
    member,
    action: 'edit',
    async apply(transaction, row, now) {
      const before = await versionedView(transaction, row, version, now);
      const after = withChanges(before, changes);
      const differences = describeChanges(before, after, options);
      if (differences.length === 0) return row;
      checkChanges({ before, after, changes, options, now }, chosen?.issues ?? []);
      if (changes.resources) await replaceResources(transaction, row, chosen?.ids ?? []);
      const description = after.description || null;
      const values = {
        name: after.name,
        heldName: await heldNameFor(transaction, row, after.name, now),
        sortName: sortNameOf(after.name),
        searchText: searchTextOf({ ...row, name: after.name, description }),
        description,
        permissions: after.permissions,
        resourceMode: after.resources?.mode ?? null,
      };
      return writeVersion(transaction, row, values, {
        event: 'edited',
        at: now,
        ...actorOf(member),
        changes: differences,
        reason: changes.reason || undefined,
      });
    },
  });
}

export async function renewToken(context: ServerContext, target: Target, renewal: Renewal): Promise<Token> {
  const { id, member, version } = target;
  const options = offeredOptions(await context.options(member), member);
  return changeToken(context, {
    id,
    member,
    action: 'renew',
    async apply(transaction, row, now) {
      const { tokenType, permissions, ...before } = await versionedView(transaction, row, version, now);
      const { issues, expiresAt } = chooseExpiry({ ...renewal, tokenType, permissions }, options, now.getTime());
      if (issues.length > 0) throw refusal(issues);
      const after = expiresAt?.toISOString() ?? null;
      if (after === before.expiresAt) return row;
      const change = { label: 'Expiration', before: before.expiresAt ?? 'never', after: after ?? 'never' };
      const reason = renewal.reason || undefined;
      const event = { event: 'renewed' as const, at: now, ...actorOf(member), changes: [change], reason };
      return writeVersion(transaction, row, { expiresAt }, event);
    },
  });
}

export async function versionedView(
  transaction: Sql,
  row: TokenRow,
  version: string | undefined,
  now: Date,
): Promise<Token> {
  requireActive(row, now);
  const [token] = (await viewTokens(transaction, [row], now.getTime())) as [Token];
  if (version === undefined || version === token.version) return token;
  throw new Problem('conflict', {
    status: 412,
    detail: 'Another member changed this token in the meantime. Compare the changes and try again.',
    token,
  });
}

interface Edit {
  readonly before: Token;
  readonly after: Token;
  readonly changes: TokenChanges;
  readonly options: TokenOptions;
  readonly now: Date;
}

function checkChanges(edit: Edit, resourceIssues: readonly ValidationIssue[]): void {
  const { before, after, changes, options } = edit;
  const issues = [
    ...(changes.description === undefined ? [] : descriptionIssues(after, options)),
    ...(sameJson(before.permissions, after.permissions) ? [] : permissionIssues(edit)),
    ...resourceIssues,
  ];
  if (issues.length > 0) throw refusal(issues);
}

function permissionIssues({ before, after, options, now }: Edit): readonly ValidationIssue[] {
  const issues = [...grantIssues(after, options), ...tokenTypeIssues(after, options)];
  if (areWithin(after.permissions, before.permissions, options)) return issues.filter(({ kind }) => kind === 'invalid');
  return [...issues, ...lifetimeIssues(after, options, now), ...approvalIssues(before, after, options)];
}

const DAY = 86_400_000;

export function lifetimeIssues(token: Token, options: TokenOptions, now: Date): readonly ValidationIssue[] {
  const limit = lifetimeLimit(token, options);
  if (!limit) return [];
  const end = token.expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(token.expiresAt);
  if (end <= now.getTime() + limit.maxDays * DAY) return [];
  const message = `With these permissions, the token can work for at most ${limit.maxDays} days. ${limit.reason}`;
  return [validationIssue('policy', 'permissions.grants', message)];
}

/** An edit must not bypass an approval. */
function approvalIssues(before: Token, after: Token, options: TokenOptions): readonly ValidationIssue[] {
  const earlier = approvalRules(before, options);
  const rule = approvalRules(after, options).find((each) => !earlier.includes(each));
  if (!rule) return [];
  const message = `These permissions need an approval. ${rule.reason} Request a new token for them.`;
  return [validationIssue('policy', 'permissions.grants', message)];
}

function sameJson(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

export async function replaceResources(transaction: Sql, row: TokenRow, ids: readonly string[]): Promise<void> {
  await transaction.delete(tokenResources).where(eq(tokenResources.tokenId, row.id));
  await insertResources(transaction, { tokenId: row.id, resources: { ids } });
}

type VersionEvent = Omit<Parameters<typeof recordEvents>[1][number], 'workspaceId' | 'tokenId' | 'details'> & {
  readonly changes?: ReturnType<typeof describeChanges>;
  readonly reason?: string | undefined;
};

export async function writeVersion(
  transaction: Sql,
  row: TokenRow,
  values: Partial<TokenRow>,
  { changes, reason, ...event }: VersionEvent,
): Promise<TokenRow> {
  const [written] = await transaction
    .update(tokens)
    .set({ ...values, version: row.version + 1 })
    .where(eq(tokens.id, row.id))
    .returning();
  const details = { ...(changes && { changes }), ...(reason !== undefined && { reason }) };
  await recordEvents(transaction, [{ workspaceId: row.workspaceId, tokenId: row.id, ...event, details }]);
  return written ?? row;
}
