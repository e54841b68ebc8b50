import { inArray } from 'drizzle-orm';
import { effectiveGrants } from '../catalogue/effectiveGrants.ts';
import { type TokenRow, tokens } from '../database/tables/tokens.ts';
import { describeError } from '../describeError.ts';
import type { LogLine } from '../log.ts';
import type { Principal } from '../principal.ts';
import { recordUse } from '../tokens/recordUse.ts';
import { tokenState } from '../tokens/tokenState.ts';
import { bearerSecret, notAccepted } from './bearerSecret.ts';
import type { GuardContext } from './guardContext.ts';
import type { PresentedToken } from './presentedToken.ts';

/**
 * The active token that a request came with, and what it may still do. Nothing is cached: a revocation holds at once.
 * @throws {Problem} `unauthenticated`
 */
export async function presentToken(context: GuardContext, request: Request): Promise<PresentedToken> {
  const { database, keys } = context;
  const secret = bearerSecret(request);
  const row = await findBySecret(context, secret);
  const now = context.clock();
  const { status } = tokenState(row, now);
  if (status !== 'active') throw refuse(context, { event: 'bearer-refused', why: status, tokenId: row.id });
  const owner = await ownerOf(context, row);
  if (!owner) throw refuse(context, { event: 'bearer-refused', why: 'owner-gone', tokenId: row.id });
  await recordUse(database.sql, row, keys.digest(secret), new Date(now)).catch((error: unknown) => {
    context.log({ event: 'failure', at: 'recording the use of a token', error: describeError(error) });
  });
  const options = await context.options(owner);
  return { row, options, grants: effectiveGrants(row.permissions, row.tokenType, options, owner) };
}

async function findBySecret({ database, keys, format, log }: GuardContext, secret: string): Promise<TokenRow> {
  if (!format.isWellFormed(secret)) throw refuse({ log }, { event: 'bearer-refused', why: 'malformed' });
  const digests = keys.digests(secret);
  const [row] = await database.sql
    .select()
    .from(tokens)
    .where(inArray(tokens.digest, [...digests]));
  if (row && keys.matches(row.digest, digests)) return row;
  throw refuse({ log }, { event: 'bearer-refused', why: 'unknown' });
}

async function ownerOf({ findOwner }: GuardContext, row: TokenRow): Promise<Principal | null> {
  const owner = { workspaceId: row.workspaceId, memberId: row.createdBy };
  return findOwner ? findOwner(owner) : { ...owner, memberName: row.createdByName };
}

function refuse({ log }: Pick<GuardContext, 'log'>, line: LogLine) {
  log(line);
  return notAccepted();
}
