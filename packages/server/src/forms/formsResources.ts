import { and, asc, count, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { ResourceProvider } from '../resourceProvider.ts';
import { searchable } from './searchable.ts';
import { forms } from './tables/forms.ts';

/** The forms that a token can be limited to, by a part of their name or by their id: a pasted list may hold either. */
export function formsResources({ sql: database }: Database): ResourceProvider {
  return {
    async search({ query, cursor, limit, withTotal = true }, { workspaceId }) {
      const named =
        query.trim() === '' ? undefined : or(like(forms.searchName, `%${escaped(query)}%`), eq(forms.id, query.trim()));
      const found = and(eq(forms.workspaceId, workspaceId), named);
      const after =
        cursor === undefined
          ? undefined
          : sql`(${forms.searchName}, ${forms.id}) > (
        select ${forms.searchName}, ${forms.id} from ${forms}
        where ${forms.id} = ${cursor} and ${forms.workspaceId} = ${workspaceId})`;
      const counted = withTotal ? await database.select({ total: count() }).from(forms).where(found) : [];
      const rows = await database
        .select({ id: forms.id, label: forms.name })
        .from(forms)
        .where(and(found, after))
        .orderBy(asc(forms.searchName), asc(forms.id))
        .limit(limit + 1);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      return { items, ...counted[0], ...(rows.length > limit && last && { nextCursor: last.id }) };
    },
    async existing(_type, ids, { workspaceId }) {
      const found = await database
        .select({ id: forms.id })
        .from(forms)
        .where(and(eq(forms.workspaceId, workspaceId), inArray(forms.id, [...ids])));
      return found.map(({ id }) => id);
    },
  };
}

function escaped(query: string): string {
  return searchable(query).replace(/[\\%_]/g, '\\$&');
}
