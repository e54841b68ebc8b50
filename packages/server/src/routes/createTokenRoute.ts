import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { capBody } from '../http/capBody.ts';
import type { ManagementEnv } from '../http/managementEnv.ts';
import { createToken } from '../mint/createToken.ts';
import type { ServerContext } from '../serverContext.ts';
import { createdSchema } from '../wire/createdSchema.ts';
import { intentHeader } from '../wire/intentHeader.ts';
import { json, problems } from '../wire/json.ts';
import { tokenRequestSchema } from '../wire/tokenRequestSchema.ts';

const replayed = {
  'Idempotency-Replayed': {
    description: 'Present where this key had been carried out before.',
    schema: { type: 'string' as const, enum: ['true'] },
  },
};

const route = createRoute({
  method: 'post',
  path: '/tokens',
  operationId: 'createToken',
  summary: 'Create a token, once for each Idempotency-Key',
  middleware: capBody,
  request: {
    headers: z.object({ ...intentHeader, 'options-version': z.string().max(128).optional() }),
    body: { required: true, content: { 'application/json': { schema: tokenRequestSchema } } },
  },
  responses: {
    201: { ...json('Made, or made before by the same key; with the secret.', createdSchema), headers: replayed },
    200: {
      ...json('Made before by the same key; the secret is not shown any more.', createdSchema),
      headers: replayed,
    },
    ...problems,
  },
});

export function addCreateTokenRoute(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  router.openapi(route, async (c) => {
    const { 'idempotency-key': key, 'options-version': optionsVersion } = c.req.valid('header');
    const principal = c.get('principal');
    const { created, isReplay } = await createToken(context, {
      principal,
      request: c.req.valid('json'),
      key,
      optionsVersion,
    });
    const { workspaceId, memberId } = principal;
    const event = isReplay ? 'token-replayed' : 'token-created';
    context.log({ event, tokenId: created.token.id, workspaceId, memberId });
    if (isReplay) c.header('Idempotency-Replayed', 'true');
    return c.json(created, created.secret === undefined ? 200 : 201);
  });
}
