import type { Database } from '@tokenwright/server';
import { sql } from 'drizzle-orm';
import { type FormField, type FormKind, formKinds } from '../../seed/forms/formKinds.ts';
import { formColumns } from './formColumns.ts';
import type { FormSummary } from './listForms.ts';
import { selectRows } from './selectRows.ts';

const DAYS = 30;

export interface FormDetail extends FormSummary {
  readonly fields: readonly FormField[];
  /** Numbers of entries in the last 30 days of 24 hours, oldest first. */
  readonly perDay: readonly number[];
}

export async function readForm(database: Database, workspaceId: string, id: string): Promise<FormDetail | undefined> {
  const [form] = await selectRows<FormSummary & { kind: FormKind }>(
    database,
    sql`select f.kind, ${formColumns} from forms f left join entries e on e.form_id = f.id
      where f.workspace_id = ${workspaceId} and f.id = ${id} group by f.id`,
  );
  if (!form) return undefined;
  const { kind, ...summary } = form;
  return { ...summary, fields: formKinds[kind], perDay: await entriesPerDay(database, id) };
}

async function entriesPerDay(database: Database, formId: string): Promise<number[]> {
  const rows = await selectRows<{ ago: number; count: number }>(
    database,
    sql`select floor(extract(epoch from now() - created_at) / 86400)::int as ago, count(*)::int as count
      from entries where form_id = ${formId} and created_at > now() - make_interval(days => ${DAYS}) group by ago`,
  );
  const counts = new Map(rows.map(({ ago, count }) => [ago, count]));
  return Array.from({ length: DAYS }, (_, index) => counts.get(DAYS - 1 - index) ?? 0);
}
