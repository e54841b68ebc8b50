import { and, eq, lte, or } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokens } from '../database/tables/tokens.ts';
import { Problem } from '../http/problem.ts';
import type { Mint } from './mint.ts';

/** Writes the row, with a keyed hash in the place of the secret, if no live token of the workspace has the name. */
export async function insertToken(transaction: Sql, mint: Mint): Promise<void> {
  const { principal, request, resources } = mint;
  const heldName = comparable(request.name);
  await freeName(transaction, heldName, mint);
  const inserted = await transaction
    .insert(tokens)
    .values({
      id: mint.tokenId,
      workspaceId: principal.workspaceId,
      createdBy: principal.memberId,
      createdByName: principal.memberName,
      name: request.name,
      heldName,
      description: request.description || null,
      tokenType: request.tokenType,
      permissions: request.permissions,
      resourceMode: resources?.mode ?? null,
      resourceType: resources?.type ?? null,
      digest: mint.digest,
      hint: mint.hint,
      createdAt: mint.now,
      expiresAt: mint.expiresAt,
      claimBy: mint.claimBy,
    })
    .onConflictDoNothing({ target: [tokens.workspaceId, tokens.heldName] })
    .returning({ id: tokens.id });
  if (inserted.length === 0) throw nameTaken(request.name);
}

/** A token that has expired, or that nobody claimed in time, gives its name back. */
async function freeName(transaction: Sql, heldName: string, { principal, now }: Mint): Promise<void> {
  await transaction
    .update(tokens)
    .set({ heldName: null })
    .where(
      and(
        eq(tokens.workspaceId, principal.workspaceId),
        eq(tokens.heldName, heldName),
        or(lte(tokens.expiresAt, now), lte(tokens.claimBy, now)),
      ),
    );
}

/** Names that look the same are the same: letter case and the ways to write an accent do not count. */
function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function nameTaken(name: string): Problem {
  return new Problem('conflict', {
    detail: 'The name is taken.',
    issues: [
      {
        step: 'name',
        field: 'name',
        message: `An active token is already called “${name}”. Choose another name, or revoke that token first.`,
      },
    ],
  });
}
