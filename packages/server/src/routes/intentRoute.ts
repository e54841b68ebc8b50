import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ManagementEnv } from '../http/managementEnv.ts';
import { answerIntent } from '../intents/answerIntent.ts';
import { closeIntent } from '../intents/closeIntent.ts';
import { intentKey } from '../intents/intentKey.ts';
import type { ServerContext } from '../serverContext.ts';
import { intentStateSchema } from '../wire/createdSchema.ts';
import { intentHeader } from '../wire/intentHeader.ts';
import { json, problems } from '../wire/json.ts';

const route = createRoute({
  method: 'get',
  path: '/intents/current',
  operationId: 'findByIntent',
  summary: 'What became of an Idempotency-Key',
  description: 'The answer `none` is final: a request with this key that is still on its way makes nothing.',
  request: { headers: z.object(intentHeader) },
  responses: { 200: json('What came of it.', intentStateSchema), ...problems },
});

export function addIntentRoute(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  const { database, keys, clock, log } = context;
  router.openapi(route, async (c) => {
    const principal = c.get('principal');
    const { workspaceId, memberId } = principal;
    const key = intentKey(c.req.valid('header')['idempotency-key'], principal);
    const row = await closeIntent(database, key, new Date(clock()));
    if (row === 'in-flight') return c.json({ status: 'in-flight' as const }, 200);
    const created = row === 'closed' ? undefined : await answerIntent(database.sql, row, key, keys, clock());
    if (created) log({ event: 'token-replayed', tokenId: created.token.id, workspaceId, memberId });
    return c.json(created ?? { status: 'none' as const }, 200);
  });
}
