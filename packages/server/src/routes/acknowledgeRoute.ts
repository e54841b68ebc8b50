import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ManagementEnv } from '../http/managementEnv.ts';
import { intentKey } from '../intents/intentKey.ts';
import type { ServerContext } from '../serverContext.ts';
import { acknowledgeToken } from '../tokens/acknowledgeToken.ts';
import { intentHeader } from '../wire/intentHeader.ts';
import { problems } from '../wire/json.ts';

const route = createRoute({
  method: 'post',
  path: '/tokens/{id}/acknowledge',
  operationId: 'acknowledgeToken',
  summary: 'The person has the secret: it cannot be fetched again',
  request: { params: z.object({ id: z.string() }), headers: z.object(intentHeader) },
  responses: { 204: { description: 'The sealed reply is gone, and the token stays.' }, ...problems },
});

export function addAcknowledgeRoute(router: OpenAPIHono<ManagementEnv>, { database, clock }: ServerContext): void {
  router.openapi(route, async (c) => {
    const principal = c.get('principal');
    const key = intentKey(c.req.valid('header')['idempotency-key'], principal);
    await acknowledgeToken(database.sql, c.req.valid('param').id, key, principal, new Date(clock()));
    return c.body(null, 204);
  });
}
