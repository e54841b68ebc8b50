import { and, eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokenResources } from '../database/tokenwrightSchema.ts';
import { ownerOf } from '../tokens/tokenOwner.ts';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import type { PresentedToken } from './presentToken.ts';

/** The valid rights of a request's token. */
export interface Access {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly workspaceId: string;
  readonly memberId: string;
  readonly permissions: readonly Grant[];
  /** Whether the token covers every resource of the required type. If `false`, use `includes` or `resourceIds`. */
  readonly coversAll: boolean;
  /** Whether the token covers this resource of the required type. */
  includes(resourceId: string): Promise<boolean>;
  /** Returns the covered resources of the required type, to filter a list. Empty if `coversAll`. */
  resourceIds(): Promise<readonly string[]>;
}

/**
 * @param type the resource type that the call needs
 * @internal
 */
export function accessOf({ row, grants }: PresentedToken, type: string | undefined, sql: Sql): Access {
  const isOfType = row.resourceType === type;
  const coversAll = row.resourceMode === null || (row.resourceMode === 'all' && isOfType);
  return {
    tokenId: row.id,
    tokenName: row.name,
    workspaceId: row.workspaceId,
    memberId: ownerOf(row).id,
    permissions: grants,
    coversAll,
    async includes(resourceId) {
      if (coversAll || !isOfType) return coversAll;
      const found = await sql
        .select()
        .from(tokenResources)
        .where(and(eq(tokenResources.tokenId, row.id), eq(tokenResources.resourceId, resourceId)));
      return found.length > 0;
    },
    async resourceIds() {
      if (!isOfType) return [];
      const found = await sql.select().from(tokenResources).where(eq(tokenResources.tokenId, row.id));
      return found.map(({ resourceId }) => resourceId);
    },
  };
}
