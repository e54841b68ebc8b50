import { createRoute, z } from '@hono/zod-openapi';
import { admit } from '../guard/admit.ts';
import type { TokenGuard } from '../guard/createTokenGuard.ts';
import { capBody } from '../http/capBody.ts';
import { json, problems } from '../wire/json.ts';
import { pageOf } from '../wire/pageOf.ts';
import { pageQuery } from '../wire/pageQuery.ts';
import { entrySchema, valuesSchema } from './entrySchema.ts';
import { formSchema } from './formSchema.ts';

const security = [{ token: [] }];
const resource = { type: 'forms' };
const params = z.object({ id: z.string() });
const query = z.object(pageQuery);

/** The calls of the forms API, each with what it needs of a token. */
export function formsRoutes(guard: TokenGuard) {
  return {
    listForms: createRoute({
      method: 'get',
      path: '/forms',
      operationId: 'listForms',
      summary: 'The forms that the token may see (forms: read)',
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
      request: { params, query },
      responses: { 200: json('One page of entries, newest first.', pageOf('EntryPage', entrySchema)), ...problems },
    }),
    addEntry: createRoute({
      method: 'post',
      path: '/forms/{id}/entries',
      operationId: 'addEntry',
      summary: 'Add an entry to a form (entries: write)',
      security,
      middleware: [admit(guard, { permission: 'entries', level: 'write', resource }), capBody] as const,
      request: {
        params,
        body: { required: true, content: { 'application/json': { schema: z.strictObject({ values: valuesSchema }) } } },
      },
      responses: { 201: json('The entry.', entrySchema), ...problems },
    }),
  };
}
