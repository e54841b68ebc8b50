import type { Database, ResourceProvider } from '@tokenwright/server';
import { and, asc, count, eq, inArray, like, or, sql } from 'drizzle-orm';
import { forms } from './formsTables.ts';

export function formsResources({ sql: database }: Database): ResourceProvider {
  return {
    async search({ query, cursor, limit, withTotal = true }, { workspaceId }) {
      const matches =
        query.trim() === '' ? undefined : or(like(forms.searchName, searchPattern(query)), eq(forms.id, query.trim()));
      const found = and(eq(forms.workspaceId, workspaceId), matches);
      const after = sql`(${forms.searchName}, ${forms.id}) > (
        select ${forms.searchName}, ${forms.id} from ${forms}
        where ${forms.id} = ${cursor} and ${forms.workspaceId} = ${workspaceId})`;
      const counted = withTotal ? await database.select({ total: count() }).from(forms).where(found) : [];
      const rows = await database
        .select({ id: forms.id, label: forms.name })
        .from(forms)
        .where(and(found, cursor === undefined ? undefined : after))
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

export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

export function searchPattern(query: string): string {
  return `%${searchable(query)
    .replaceAll('\0', '')
    .replace(/[\\%_]/g, '\\$&')}%`;
}
