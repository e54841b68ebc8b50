import { and, desc, eq, inArray, lt, sql as raw } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import { tokenResources } from '../database/tables/tokenResources.ts';
import type { Access } from '../guard/access.ts';
import type { Page } from '../resourceProvider.ts';
import { type FormRow, forms } from './tables/forms.ts';

/** One page of the forms that the token may see, newest first. The cursor is the last form of the page before. */
export async function listForms(
  sql: Sql,
  access: Access,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<FormRow>> {
  const covered = sql
    .select({ id: tokenResources.resourceId })
    .from(tokenResources)
    .where(eq(tokenResources.tokenId, access.tokenId));
  const before = raw`(select ${forms.seq} from ${forms}
    where ${forms.id} = ${cursor} and ${forms.workspaceId} = ${access.workspaceId})`;
  const rows = await sql
    .select()
    .from(forms)
    .where(
      and(
        eq(forms.workspaceId, access.workspaceId),
        access.coversAll ? undefined : inArray(forms.id, covered),
        cursor === undefined ? undefined : lt(forms.seq, before),
      ),
    )
    .orderBy(desc(forms.seq))
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last ? { items, nextCursor: last.id } : { items };
}
