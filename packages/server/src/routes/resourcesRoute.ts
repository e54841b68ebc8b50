import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ManagementEnv } from '../http/managementEnv.ts';
import { Problem } from '../http/problem.ts';
import type { ServerContext } from '../serverContext.ts';
import { isStorable } from '../wire/checkText.ts';
import { json, problems } from '../wire/json.ts';
import { pageOf } from '../wire/pageOf.ts';
import { pageQuery } from '../wire/pageQuery.ts';

const resource = z
  .object({ id: z.string(), label: z.string(), description: z.string().optional() })
  .openapi('Resource');

const route = createRoute({
  method: 'get',
  path: '/resources/{type}',
  operationId: 'searchResources',
  summary: 'What a token can be limited to, by search and page',
  request: {
    params: z.object({ type: z.string() }),
    query: z.object({ ...pageQuery, query: z.string().max(200).refine(isStorable).default('') }),
  },
  responses: { 200: json('One page of resources.', pageOf('ResourcePage', resource)), ...problems },
});

export function addResourcesRoute(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  router.openapi(route, async (c) => {
    const principal = c.get('principal');
    const { type } = c.req.valid('param');
    const { tokenTypes } = await context.options(principal);
    const isOffered = tokenTypes.some(({ resources }) => resources?.type === type);
    if (!context.resources || !isOffered) {
      throw new Problem('not-found', { detail: 'No token can be limited to resources of this type.' });
    }
    const page = await context.resources.search({ ...c.req.valid('query'), type }, principal);
    return c.json({ ...page, items: [...page.items] }, 200);
  });
}
