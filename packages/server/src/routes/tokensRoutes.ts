import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ManagementEnv } from '../http/managementEnv.ts';
import type { ServerContext } from '../serverContext.ts';
import { findToken } from '../tokens/findToken.ts';
import { listTokens } from '../tokens/listTokens.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import { json, problems } from '../wire/json.ts';
import { pageOf } from '../wire/pageOf.ts';
import { pageQuery } from '../wire/pageQuery.ts';
import { type Token, tokenSchema } from '../wire/tokenSchema.ts';

const list = createRoute({
  method: 'get',
  path: '/tokens',
  operationId: 'listTokens',
  summary: 'The tokens of the workspace, newest first; revoked and expired ones stay',
  request: { query: z.object(pageQuery) },
  responses: { 200: json('One page of tokens.', pageOf('TokenPage', tokenSchema)), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/tokens/{id}',
  operationId: 'readToken',
  summary: 'One token',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json('The token.', tokenSchema), ...problems },
});

export function addTokensRoutes(router: OpenAPIHono<ManagementEnv>, { database, clock }: ServerContext): void {
  router.openapi(list, async (c) => {
    const page = await listTokens(database.sql, c.get('principal'), c.req.valid('query'), clock());
    return c.json({ ...page, items: [...page.items] }, 200);
  });
  router.openapi(read, async (c) => {
    const row = await findToken(database.sql, c.req.valid('param').id, c.get('principal'));
    const [token] = await viewTokens(database.sql, [row], clock());
    return c.json(token as Token, 200);
  });
}
