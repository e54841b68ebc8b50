import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { jsonBody } from '../http/jsonBody.ts';
import type { ManagementEnv } from '../http/requireSession.ts';
import { intentHeader } from '../intents/intentKey.ts';
import { cancelRotation, endOverlap } from '../life/endRotation.ts';
import { rotateToken } from '../life/rotateToken.ts';
import type { ServerContext } from '../serverContext.ts';
import { json, problems } from '../wire/json.ts';
import { createdTokenSchema, type Token, tokenSchema } from '../wire/tokenSchema.ts';
import { replayed, withKnownRights } from './createTokenRoute.ts';

const params = z.object({ id: z.string() });

const A_YEAR = 366 * 86_400;

const rotate = createRoute({
  method: 'post',
  path: '/tokens/{id}/rotate',
  operationId: 'rotateToken',
  summary: 'A new secret for a token, once for each Idempotency-Key',
  description:
    'The old secret works for the overlap, and until the new one is acknowledged or used. If neither happens in time, the ' +
    'old secret stays and the new one ends.',
  middleware: jsonBody,
  request: {
    params,
    headers: z.object(intentHeader),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            overlap: z
              .int()
              .min(0)
              .max(A_YEAR)
              .openapi({ description: 'Seconds in which the old secret still works.' }),
          }),
        },
      },
    },
  },
  responses: {
    201: {
      ...json('Rotated now, or earlier with the same key; with the secret.', createdTokenSchema),
      headers: replayed,
    },
    200: { ...json('Rotated earlier with the same key; without the secret.', createdTokenSchema), headers: replayed },
    ...problems,
  },
});

const end = createRoute({
  method: 'post',
  path: '/tokens/{id}/end-overlap',
  operationId: 'endOverlap',
  summary: 'End the old secret of a rotated token',
  request: { params },
  responses: { 200: json('The token, with one secret.', tokenSchema), ...problems },
});

const cancel = createRoute({
  method: 'post',
  path: '/tokens/{id}/cancel-rotation',
  operationId: 'cancelRotation',
  summary: 'End the new secret of a rotated token, while it is unused',
  request: { params },
  responses: { 200: json('The token, with its old secret.', tokenSchema), ...problems },
});

export function addLifeRoutes(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  const changed = (
    operation: string,
    token: Token,
    { workspaceId, memberId }: ManagementEnv['Variables']['principal'],
  ) => {
    context.log({ event: 'token-changed', operation, tokenId: token.id, workspaceId, memberId });
    return token;
  };
  router.openapi(rotate, async (c) => {
    const member = c.get('principal');
    const intentKey = c.req.valid('header')['idempotency-key'];
    const { id } = c.req.valid('param');
    const { created, isReplay } = await rotateToken(context, { id, member, intentKey, ...c.req.valid('json') });
    changed(isReplay ? 'replayed rotateToken' : 'rotateToken', created.token, member);
    if (isReplay) c.header('Idempotency-Replayed', 'true');
    return c.json(await withKnownRights(context, member, created), created.secret === undefined ? 200 : 201);
  });
  router.openapi(end, async (c) => {
    const member = c.get('principal');
    return c.json(changed('endOverlap', await endOverlap(context, c.req.valid('param').id, member), member), 200);
  });
  router.openapi(cancel, async (c) => {
    const member = c.get('principal');
    return c.json(
      changed('cancelRotation', await cancelRotation(context, c.req.valid('param').id, member), member),
      200,
    );
  });
}
