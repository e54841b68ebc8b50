import type { Database } from '@tokenwright/server';
import { sql } from 'drizzle-orm';
import type { FormStatus } from '../../seed/forms/seedForms.ts';
import { searchPattern } from '../forms/formsResources.ts';
import { formColumns } from './formColumns.ts';
import { type NumberedPage, pageWithin } from './pageWithin.ts';
import { selectRows } from './selectRows.ts';

const PAGE_SIZE = 25;

export interface FormSummary {
  readonly id: string;
  readonly name: string;
  readonly status: FormStatus;
  readonly entries: number;
  /** ISO instant; `null` for a form without entries. */
  readonly lastEntryAt: string | null;
  readonly createdAt: string;
}

export interface FormsPageData extends NumberedPage<FormSummary> {
  readonly counts: Readonly<Record<FormStatus | 'all', number>>;
}

export interface FormsSearch {
  readonly query: string;
  readonly status: string;
  readonly page: number;
}

export async function listForms(database: Database, workspaceId: string, search: FormsSearch): Promise<FormsPageData> {
  const pattern = searchPattern(search.query);
  const counts = await countByStatus(database, workspaceId, pattern);
  const status = Object.hasOwn(counts, search.status) ? (search.status as keyof typeof counts) : 'all';
  const total = counts[status];
  const { page, offset } = pageWithin(search.page, total, PAGE_SIZE);
  const items = await selectRows<FormSummary>(
    database,
    sql`select ${formColumns}
      from forms f left join entries e on e.form_id = f.id
      where f.workspace_id = ${workspaceId} and f.search_name like ${pattern}
        and (${status} = 'all' or f.status = ${status})
      group by f.id
      order by coalesce(max(e.created_at), f.created_at) desc, f.id
      limit ${PAGE_SIZE} offset ${offset}`,
  );
  return { items, page, pageSize: PAGE_SIZE, total, counts };
}

async function countByStatus(database: Database, workspaceId: string, pattern: string) {
  const rows = await selectRows<{ status: FormStatus; count: number }>(
    database,
    sql`select status, count(*)::int as count from forms
      where workspace_id = ${workspaceId} and search_name like ${pattern} group by status`,
  );
  const counts = { all: 0, live: 0, draft: 0, closed: 0 };
  for (const { status, count } of rows) {
    counts[status] = count;
    counts.all += count;
  }
  return counts;
}
