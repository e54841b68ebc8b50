import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { offeredOptions } from '../catalogue/offeredOptions.ts';
import { optionsVersion } from '../catalogue/optionsVersion.ts';
import type { ManagementEnv } from '../http/managementEnv.ts';
import type { ServerContext } from '../serverContext.ts';
import { json, problems } from '../wire/json.ts';
import { tokenOptionsSchema } from '../wire/tokenOptionsSchema.ts';

const route = createRoute({
  method: 'get',
  path: '/options',
  operationId: 'loadOptions',
  summary: 'What the signed-in member may choose from',
  responses: {
    200: json('The options, with a version that names exactly this content.', tokenOptionsSchema),
    ...problems,
  },
});

export function addOptionsRoute(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  router.openapi(route, async (c) => {
    const principal = c.get('principal');
    const options = offeredOptions(await context.options(principal), principal);
    return c.json({ ...options, version: optionsVersion(options) }, 200);
  });
}
