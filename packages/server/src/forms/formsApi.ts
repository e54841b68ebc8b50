import type { Database } from '../database/database.ts';
import type { AccessEnv } from '../guard/admit.ts';
import { createRouter } from '../http/createRouter.ts';
import type { ProtectedApi } from '../protectedApi.ts';
import { addEntry } from './addEntry.ts';
import { entryView } from './entrySchema.ts';
import { findForm } from './findForm.ts';
import { formView } from './formSchema.ts';
import { formsRoutes } from './formsRoutes.ts';
import { listEntries } from './listEntries.ts';
import { listForms } from './listForms.ts';

/** The API that the demo's tokens are used on: forms and their entries, in tables of their own. */
export function formsApi({ sql }: Database): ProtectedApi {
  return (guard) => {
    const router = createRouter<AccessEnv>();
    const routes = formsRoutes(guard);
    router.openapi(routes.listForms, async (c) => {
      const page = await listForms(sql, c.var.access, c.req.valid('query'));
      return c.json({ ...page, items: page.items.map(formView) }, 200);
    });
    router.openapi(routes.listEntries, async (c) => {
      const form = await findForm(sql, c.req.valid('param').id, c.var.access);
      const page = await listEntries(sql, form.id, c.req.valid('query'));
      return c.json({ ...page, items: page.items.map(entryView) }, 200);
    });
    router.openapi(routes.addEntry, async (c) => {
      const form = await findForm(sql, c.req.valid('param').id, c.var.access);
      const entry = await addEntry(sql, form.id, c.req.valid('json').values);
      return c.json(entryView(entry), 201);
    });
    return router;
  };
}
