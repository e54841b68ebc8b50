import { and, eq, lte, or, sql } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokenResources, tokens } from '../database/tokenwrightSchema.ts';
import { comparableName, nameTaken } from '../tokens/isNameFree.ts';
import { searchTextOf, sortNameOf } from '../tokens/searchText.ts';
import type { Mint, MintedScope } from './mint.ts';

export async function insertToken(transaction: Sql, mint: Mint): Promise<void> {
  const { principal, serviceAccount, request, resources } = mint;
  const heldName = comparableName(request.name);
  await releaseName(transaction, heldName, mint);
  const described = {
    createdByName: principal.memberName,
    serviceName: serviceAccount?.name ?? null,
    name: request.name,
    description: request.description || null,
    hint: mint.hint,
  };
  const inserted = await transaction
    .insert(tokens)
    .values({
      id: mint.tokenId,
      workspaceId: principal.workspaceId,
      createdBy: principal.memberId,
      serviceId: serviceAccount?.id ?? null,
      ...described,
      heldName,
      searchText: searchTextOf(described),
      sortName: sortNameOf(request.name),
      tokenType: request.tokenType,
      permissions: request.permissions,
      resourceMode: resources?.mode ?? null,
      resourceType: resources?.type ?? null,
      digest: mint.digest,
      secretIntent: mint.intentKey.digest,
      approval: mint.digest === null ? 'requested' : null,
      justification: request.justification || null,
      createdAt: mint.now,
      expiresAt: mint.expiresAt,
      claimBy: mint.claimBy,
    })
    .onConflictDoNothing({ target: [tokens.workspaceId, tokens.heldName] })
    .returning({ id: tokens.id });
  if (inserted.length === 0) throw nameTaken(request.name);
}

async function releaseName(transaction: Sql, heldName: string, { principal, now }: Mint): Promise<void> {
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

/** Sends all ids as one parameter, because PostgreSQL accepts at most 65,535 parameters. */
export async function insertResources(
  transaction: Sql,
  { tokenId, resources }: { readonly tokenId: string; readonly resources: Pick<MintedScope, 'ids'> | null },
): Promise<void> {
  if (!resources) return;
  await transaction.execute(
    sql`insert into ${tokenResources} (token_id, resource_id)
      select ${tokenId}, jsonb_array_elements_text(${JSON.stringify(resources.ids)}::jsonb)`,
  );
}
