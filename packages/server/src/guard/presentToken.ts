import { inArray, or } from 'drizzle-orm';
import { effectiveGrants } from '../catalogue/offeredOptions.ts';
import { type TokenRow, tokens } from '../database/tokenwrightSchema.ts';
import { Problem } from '../http/problem.ts';
import { worksNow } from '../life/rotation.ts';
import { describeError, type Log, type RejectionReason } from '../log.ts';
import type { Principal } from '../principal.ts';
import { type FoundToken, recordUse } from '../tokens/recordUse.ts';
import { ownerOf } from '../tokens/tokenOwner.ts';
import { tokenState } from '../tokens/tokenState.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import type { GuardContext } from './guardContext.ts';

export interface PresentedToken {
  readonly row: TokenRow;
  readonly grants: readonly Grant[];
  readonly options: TokenOptions;
}

/**
 * Caches no state, so a revocation applies immediately.
 * @throws {Problem} `unauthenticated`
 */
export async function presentToken(context: GuardContext, request: Request): Promise<PresentedToken> {
  const { keys, format, log } = context;
  const secret = bearerSecret(request);
  const found = await findBySecret(context, secret);
  if (!found) throw rejected(log, format.isWellFormed(secret) ? 'unknown' : 'malformed');
  const { row } = found;
  const now = await context.now();
  const { status } = tokenState(row, now);
  if (status !== 'active') throw rejected(log, status, row.id);
  if (!worksNow(row, found.secret, now)) throw rejected(log, 'replaced', row.id);
  const owner = await currentOwner(context, row);
  if (!owner) throw rejected(log, 'owner-gone', row.id);
  if (context.recordUses) await recordOrReject(context, found, keys.digest(secret), now);
  const options = await context.options(owner);
  return { row, options, grants: effectiveGrants(row.permissions, row.tokenType, options, owner) };
}

async function recordOrReject(context: GuardContext, found: FoundToken, digest: string, now: number): Promise<void> {
  const { database, log } = context;
  const hasEnded = await recordUse(database.sql, found, digest, new Date(now)).catch((error: unknown) => {
    log({ event: 'failure', at: 'recording the use of a token', error: describeError(error) });
  });
  if (hasEnded) throw rejected(log, 'revoked', found.row.id);
}

const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/** Ignores a secret in the URL (RFC 6750). */
function bearerSecret(request: Request): string {
  const header = request.headers.get('authorization');
  if (header === null) {
    throw new Problem('unauthenticated', {
      detail: 'This call needs a token. Send it in the header `Authorization: Bearer <token>`.',
      headers: { 'www-authenticate': 'Bearer' },
    });
  }
  const secret = BEARER.exec(header)?.[1];
  if (secret !== undefined) return secret;
  throw new Problem('unauthenticated', {
    detail: 'The Authorization header is malformed. Write it as `Authorization: Bearer <token>`.',
    headers: { 'www-authenticate': 'Bearer error="invalid_request"' },
  });
}

export async function findBySecret(
  { database, keys, format }: GuardContext,
  secret: string,
): Promise<FoundToken | undefined> {
  if (!format.isWellFormed(secret)) return undefined;
  const digests = [...keys.digests(secret)];
  const [row] = await database.sql
    .select()
    .from(tokens)
    .where(or(inArray(tokens.digest, digests), inArray(tokens.previousDigest, digests)));
  if (!row) return undefined;
  if (row.digest !== null && keys.matches(row.digest, digests)) return { row, secret: 'current' };
  const isPrevious = row.previousDigest !== null && keys.matches(row.previousDigest, digests);
  return isPrevious ? { row, secret: 'previous' } : undefined;
}

async function currentOwner({ findOwner }: GuardContext, row: TokenRow): Promise<Principal | null> {
  const { id: memberId, label: memberName } = ownerOf(row);
  const owner = { workspaceId: row.workspaceId, memberId };
  return findOwner ? findOwner(owner) : { ...owner, memberName };
}

/** Every reason gets the same response, so that a caller who guesses tokens learns no reason. */
function rejected(log: Log, reason: RejectionReason, tokenId?: string): Problem {
  log({ event: 'bearer-rejected', reason, ...(tokenId !== undefined && { tokenId }) });
  return new Problem('unauthenticated', {
    detail:
      'The server does not accept this token. It may be mistyped, expired or revoked. Create a new one if you need it.',
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}
