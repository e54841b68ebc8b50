import { and, eq } from 'drizzle-orm';
import type { Grant } from '../catalogue/tokenOptions.ts';
import type { Sql } from '../database/database.ts';
import { tokenResources } from '../database/tables/tokenResources.ts';
import type { PresentedToken } from './presentedToken.ts';

/** What a request that was let in may do. */
export interface Access {
  readonly tokenId: string;
  readonly tokenName: string;
  readonly workspaceId: string;
  /** Who made the token. */
  readonly memberId: string;
  readonly permissions: readonly Grant[];
  /** Whether the token works on every resource of the workspace. Where `false`, ask `includes` or `resourceIds`. */
  readonly coversAll: boolean;
  /** Whether the token works on this resource, of the type that was named in what the call needs. */
  includes(resourceId: string): Promise<boolean>;
  /** All that a limited token works on, to filter a list by. */
  resourceIds(): Promise<readonly string[]>;
}

/** @param type of the resources that the call is about; a token that is limited to others works on none of them */
export function accessOf({ row, grants }: PresentedToken, type: string | undefined, sql: Sql): Access {
  const isOfType = row.resourceType === type;
  const coversAll = row.resourceMode === null || (row.resourceMode === 'all' && isOfType);
  return {
    tokenId: row.id,
    tokenName: row.name,
    workspaceId: row.workspaceId,
    memberId: row.createdBy,
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
