import { and, eq } from 'drizzle-orm';
import type { Sql } from '../database/database.ts';
import type { Access } from '../guard/access.ts';
import { outsideScope } from '../guard/authorize.ts';
import { Problem } from '../http/problem.ts';
import { isStorable } from '../wire/checkText.ts';
import { type FormRow, forms } from './tables/forms.ts';

/**
 * A form of the token's workspace that the token works on.
 * @throws {Problem} `not-found`, also for another workspace's; `forbidden` where it is outside the token's scope
 */
export async function findForm(sql: Sql, id: string, access: Access): Promise<FormRow> {
  const [form] = isStorable(id)
    ? await sql
        .select()
        .from(forms)
        .where(and(eq(forms.id, id), eq(forms.workspaceId, access.workspaceId)))
    : [];
  if (!form) throw new Problem('not-found', { detail: 'There is no such form in this workspace.' });
  if (!(await access.includes(id))) throw outsideScope(`the form ${id}`);
  return form;
}
