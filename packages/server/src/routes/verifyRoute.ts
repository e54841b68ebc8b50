import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { GuardContext } from '../guard/guardContext.ts';
import { presentToken } from '../guard/presentToken.ts';
import { selectedResources } from '../tokens/selectedResources.ts';
import { scopeOf } from '../tokens/tokenView.ts';
import { json, problems } from '../wire/json.ts';
import { grantSchema } from '../wire/tokenRequestSchema.ts';
import { instantSchema, resourceScopeSchema } from '../wire/tokenSchema.ts';

const verified = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    tokenType: z.string(),
    permissions: z.array(grantSchema).openapi({ description: 'What the token may do today.' }),
    resources: resourceScopeSchema.optional(),
    expiresAt: instantSchema.nullable(),
  })
  .openapi('VerifiedToken');

const route = createRoute({
  method: 'get',
  path: '/verify',
  operationId: 'verifyToken',
  summary: 'The token that this request comes with',
  security: [{ token: [] }],
  responses: { 200: json('The token is good.', verified), ...problems },
});

export function addVerifyRoute(router: OpenAPIHono, context: GuardContext): void {
  router.openapi(route, async (c) => {
    const { row, grants } = await presentToken(context, c.req.raw);
    const ids = (await selectedResources(context.database.sql, [row])).get(row.id) ?? [];
    const resources = scopeOf(row, ids);
    return c.json(
      {
        id: row.id,
        name: row.name,
        tokenType: row.tokenType,
        permissions: [...grants],
        ...(resources && { resources }),
        expiresAt: row.expiresAt?.toISOString() ?? null,
      },
      200,
    );
  });
}
