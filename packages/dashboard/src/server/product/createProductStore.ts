import type { Database } from '@tokenwright/server';
import { sql } from 'drizzle-orm';
import { type EntriesPageData, listEntries } from './listEntries.ts';
import { type FormsPageData, type FormsSearch, listForms } from './listForms.ts';
import { type FormDetail, readForm } from './readForm.ts';
import { selectRows } from './selectRows.ts';

export interface ProductStore {
  countForms(workspaceId: string): Promise<number>;
  listForms(workspaceId: string, search: FormsSearch): Promise<FormsPageData>;
  readForm(workspaceId: string, id: string): Promise<FormDetail | undefined>;
  listEntries(workspaceId: string, formId: string, page: number): Promise<EntriesPageData | undefined>;
}

export function createProductStore(database: Database): ProductStore {
  return {
    countForms: async (workspaceId) => {
      const statement = sql`select count(*)::int as count from forms where workspace_id = ${workspaceId}`;
      const [row] = await selectRows<{ count: number }>(database, statement);
      return row?.count ?? 0;
    },
    listForms: (workspaceId, search) => listForms(database, workspaceId, search),
    readForm: (workspaceId, id) => readForm(database, workspaceId, id),
    listEntries: (workspaceId, formId, page) => listEntries(database, workspaceId, formId, page),
  };
}
