import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { offeredOptions, optionsVersion } from '../catalogue/offeredOptions.ts';
import { Problem } from '../http/problem.ts';
import type { ManagementEnv } from '../http/requireSession.ts';
import { offeredOwners } from '../life/offeredOwners.ts';
import { resourceSchema } from '../resourceProvider.ts';
import type { ServerContext } from '../serverContext.ts';
import { isStorable } from '../wire/checkText.ts';
import { json, problems } from '../wire/json.ts';
import { pageOf, pageQuery } from '../wire/pageOf.ts';
import { listing, tokenOptionsSchema } from '../wire/tokenOptionsSchema.ts';

const loadOptions = createRoute({
  method: 'get',
  path: '/options',
  operationId: 'loadOptions',
  summary: 'The options of the signed-in member',
  responses: {
    200: json('The options, with a version that identifies their exact content.', tokenOptionsSchema),
    ...problems,
  },
});

const searchResources = createRoute({
  method: 'get',
  path: '/resources/{type}',
  operationId: 'searchResources',
  summary: 'Resources that a token can be limited to, by search and page',
  request: {
    params: z.object({ type: z.string() }),
    query: z.object({ ...pageQuery, query: z.string().max(200).refine(isStorable).default('') }),
  },
  responses: { 200: json('One page of resources.', pageOf('ResourcePage', resourceSchema)), ...problems },
});

export function addOptionsRoutes(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  router.openapi(loadOptions, async (c) => {
    const principal = c.get('principal');
    const options = offeredOptions(await context.options(principal), principal);
    const [at, canCreate, owners] = await Promise.all([
      context.now(),
      context.authorize(principal, 'create'),
      offeredOwners(context, principal),
    ]);
    const serverTime = new Date(at).toISOString();
    return c.json(
      { ...options, version: optionsVersion(options), listing, serverTime, canCreate, ...(owners && { owners }) },
      200,
    );
  });
  router.openapi(searchResources, async (c) => {
    const principal = c.get('principal');
    const { type } = c.req.valid('param');
    const { tokenTypes } = await context.options(principal);
    const isOffered = tokenTypes.some(({ resources }) => resources?.type === type);
    if (!context.resources || !isOffered) {
      throw new Problem('not-found', { detail: 'No token type is limited to resources of this type.' });
    }
    const page = await context.resources.search({ ...c.req.valid('query'), type }, principal);
    return c.json({ ...page, items: [...page.items] }, 200);
  });
}
