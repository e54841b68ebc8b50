import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { GuardContext } from '../guard/guardContext.ts';
import { presentToken } from '../guard/presentToken.ts';
import { scopeOf, selectedResources } from '../tokens/viewTokens.ts';
import { json, problems } from '../wire/json.ts';
import { verifiedTokenSchema } from '../wire/tokenSchema.ts';

const verify = createRoute({
  method: 'get',
  path: '/verify',
  operationId: 'verifyToken',
  summary: 'The bearer token of this request',
  security: [{ token: [] }],
  responses: { 200: json('The token is valid.', verifiedTokenSchema), ...problems },
});

export function addVerifyRoute(router: OpenAPIHono, context: GuardContext): void {
  router.openapi(verify, async (c) => {
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
