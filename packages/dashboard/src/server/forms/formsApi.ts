import { createRoute, z } from '@hono/zod-openapi';
import {
  type AccessEnv,
  admit,
  createRouter,
  type Database,
  json,
  jsonBody,
  type ProtectedApi,
  pageOf,
  pageQuery,
  problems,
  type TokenGuard,
} from '@tokenwright/server';
import { addEntry, findForm, listEntries, listForms } from './formsStore.ts';
import type { EntryRow, FormRow } from './formsTables.ts';

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

const isStorable = (text: string) => !/(?![\t\n\r])[\p{Cc}\p{Cs}]/u.test(text);

const formSchema = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    status: z.enum(['live', 'draft', 'closed']),
    createdAt: z.iso.datetime(),
  })
  .openapi('Form');

const valuesSchema = z
  .record(
    z.string().min(1).max(100).refine(isStorable),
    z.union([z.string().max(10_000).refine(isStorable), z.number(), z.boolean(), z.null()]),
  )
  .refine((values) => Object.keys(values).length <= 100)
  .openapi('EntryValues', { description: 'Answers by question id, 100 at most.' });

const entrySchema = z
  .strictObject({ id: z.string(), formId: z.string(), createdAt: z.iso.datetime(), values: valuesSchema })
  .openapi('Entry');

const security = [{ token: [] }];
const resource = { type: 'forms' };
const query = z.object(pageQuery);
const formParams = z.object({ id: z.string().refine(isStorable) });

function formsRoutes(guard: TokenGuard) {
  return {
    listForms: createRoute({
      method: 'get',
      path: '/forms',
      operationId: 'listForms',
      summary: 'The forms that the token can see (forms: read)',
      security,
      middleware: [admit(guard, { permission: 'forms', level: 'read', resource })] as const,
      request: { query },
      responses: { 200: json('One page of forms, newest first.', pageOf('FormPage', formSchema)), ...problems },
    }),
    listEntries: createRoute({
      method: 'get',
      path: '/forms/{id}/entries',
      operationId: 'listEntries',
      summary: 'The entries of a form (entries: read)',
      security,
      middleware: [admit(guard, { permission: 'entries', level: 'read', resource })] as const,
      request: { params: formParams, query },
      responses: { 200: json('One page of entries, newest first.', pageOf('EntryPage', entrySchema)), ...problems },
    }),
    addEntry: createRoute({
      method: 'post',
      path: '/forms/{id}/entries',
      operationId: 'addEntry',
      summary: 'Add an entry to a form (entries: write)',
      security,
      middleware: [admit(guard, { permission: 'entries', level: 'write', resource }), jsonBody] as const,
      request: {
        params: formParams,
        body: { required: true, content: { 'application/json': { schema: z.strictObject({ values: valuesSchema }) } } },
      },
      responses: { 201: json('The entry.', entrySchema), ...problems },
    }),
  };
}

function formView({ id, name, status, createdAt }: FormRow): z.infer<typeof formSchema> {
  return { id, name, status, createdAt: createdAt.toISOString() };
}

function entryView({ id, formId, createdAt, values }: EntryRow): z.infer<typeof entrySchema> {
  return { id, formId, createdAt: createdAt.toISOString(), values };
}
