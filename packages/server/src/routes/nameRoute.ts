import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ManagementEnv } from '../http/requireSession.ts';
import type { ServerContext } from '../serverContext.ts';
import { isNameFree, takenMessage } from '../tokens/isNameFree.ts';
import { json, problems } from '../wire/json.ts';
import { nameSchema } from '../wire/tokenRequestSchema.ts';

const nameCheckSchema = z
  .strictObject({
    available: z.boolean(),
    message: z.string().optional().openapi({ description: 'A sentence for the user, if the name is not available.' }),
  })
  .openapi('NameCheck');

const checkName = createRoute({
  method: 'get',
  path: '/names/check',
  operationId: 'checkName',
  summary: 'Whether a new token can have a name',
  description: 'A hint while the user types. The server checks the name again when it creates the token.',
  request: { query: z.strictObject({ name: z.string().max(1_000) }) },
  responses: { 200: json('The result, even for an invalid name.', nameCheckSchema), ...problems },
});

export function addNameRoute(router: OpenAPIHono<ManagementEnv>, { database, now }: ServerContext): void {
  router.openapi(checkName, async (c) => {
    const { workspaceId } = c.get('principal');
    const name = nameSchema.safeParse(c.req.valid('query').name);
    if (!name.success) {
      const [issue] = name.error.issues;
      const message = issue?.code === 'custom' ? issue.message : 'Enter a name.';
      return c.json({ available: false, message }, 200);
    }
    const available = await isNameFree(database.sql, workspaceId, name.data, new Date(await now()));
    return c.json(available ? { available } : { available, message: takenMessage(name.data) }, 200);
  });
}
