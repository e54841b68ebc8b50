import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { jsonBody } from '../http/jsonBody.ts';
import type { ManagementEnv } from '../http/requireSession.ts';
import { answerIntent } from '../intents/answerIntent.ts';
import { closeIntent } from '../intents/closeIntent.ts';
import { intentHeader, readIntentKey } from '../intents/intentKey.ts';
import { createToken } from '../mint/createToken.ts';
import type { Principal } from '../principal.ts';
import type { ServerContext } from '../serverContext.ts';
import { withKnownRights, withRights } from '../tokens/viewForMember.ts';
import { json, problems } from '../wire/json.ts';
import { tokenRequestSchema } from '../wire/tokenRequestSchema.ts';
import { type CreatedToken, createdTokenSchema, intentStateSchema } from '../wire/tokenSchema.ts';

export const replayed = {
  'Idempotency-Replayed': {
    description: 'Present if an earlier request with this key created the token.',
    schema: { type: 'string' as const, enum: ['true'] },
  },
};

const create = createRoute({
  method: 'post',
  path: '/tokens',
  operationId: 'createToken',
  summary: 'Create a token, once for each Idempotency-Key',
  middleware: jsonBody,
  request: {
    headers: z.object({ ...intentHeader, 'options-version': z.string().max(128).optional() }),
    body: { required: true, content: { 'application/json': { schema: tokenRequestSchema } } },
  },
  responses: {
    201: {
      ...json('Created now, or earlier with the same key; with the secret.', createdTokenSchema),
      headers: replayed,
    },
    200: { ...json('Created earlier with the same key; without the secret.', createdTokenSchema), headers: replayed },
    ...problems,
  },
});

const findByIntent = createRoute({
  method: 'get',
  path: '/intents/current',
  operationId: 'findByIntent',
  summary: 'The outcome of an Idempotency-Key',
  description: 'The state `none` is final: the server rejects a later request with this key.',
  request: { headers: z.object(intentHeader) },
  responses: { 200: json('The outcome.', intentStateSchema), ...problems },
});

export function addCreateTokenRoute(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  const { database, keys, now, log } = context;
  router.openapi(create, async (c) => {
    const { 'idempotency-key': intentKey, 'options-version': optionsVersion } = c.req.valid('header');
    const principal = c.get('principal');
    const request = c.req.valid('json');
    const { created, isReplay } = await createToken(context, { principal, request, intentKey, optionsVersion });
    const { workspaceId, memberId } = principal;
    const event = isReplay ? 'token-replayed' : 'token-created';
    log({ event, tokenId: created.token.id, workspaceId, memberId });
    if (isReplay) c.header('Idempotency-Replayed', 'true');
    return c.json(await withCreatorsRights(context, principal, created), created.secret === undefined ? 200 : 201);
  });
  router.openapi(findByIntent, async (c) => {
    const principal = c.get('principal');
    const { workspaceId, memberId } = principal;
    const intentKey = readIntentKey(c.req.valid('header')['idempotency-key'], principal);
    const row = await closeIntent(database, intentKey, new Date(await now()));
    if (row === 'in-flight') return c.json({ status: 'in-flight' as const }, 200);
    const created = row === 'closed' ? undefined : await answerIntent(database.sql, row, intentKey, keys, await now());
    if (!created) return c.json({ status: 'none' as const }, 200);
    log({ event: 'token-replayed', tokenId: created.token.id, workspaceId, memberId });
    return c.json(await withCreatorsRights(context, principal, created), 200);
  });
}

export async function withCreatorsRights(
  context: ServerContext,
  member: Principal,
  created: CreatedToken,
): Promise<CreatedToken> {
  const { token } = created;
  return { ...created, token: await withKnownRights(context, token, () => withRights(context, member, token)) };
}
