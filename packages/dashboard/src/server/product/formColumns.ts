import { sql } from 'drizzle-orm';
import { isoInstant } from './selectRows.ts';

export const formColumns = sql`
  f.id, f.name, f.status, ${isoInstant(sql`f.created_at`)} as "createdAt",
  count(e.id)::int as entries, ${isoInstant(sql`max(e.created_at)`)} as "lastEntryAt"`;
