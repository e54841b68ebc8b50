import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { jsonBody } from '../http/jsonBody.ts';
import type { ManagementEnv } from '../http/requireSession.ts';
import { intentHeader, readIntentKey } from '../intents/intentKey.ts';
import { requirePermit, visibleTo } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import { acknowledgeToken } from '../tokens/acknowledgeToken.ts';
import { countTokens, listTokens } from '../tokens/listTokens.ts';
import { readToken } from '../tokens/readToken.ts';
import { revokeToken } from '../tokens/revokeToken.ts';
import { viewAfterChange, viewForMember } from '../tokens/viewForMember.ts';
import { checkText } from '../wire/checkText.ts';
import { json, problems } from '../wire/json.ts';
import { tokenCountsSchema, tokenQuerySchema } from '../wire/tokenQuerySchema.ts';
import { tokenSchema } from '../wire/tokenSchema.ts';

const params = z.object({ id: z.string() });

const tokenPageSchema = z
  .strictObject({
    items: z.array(tokenSchema),
    nextCursor: z.string().optional(),
    counts: tokenCountsSchema.optional(),
  })
  .openapi('TokenPage');

const list = createRoute({
  method: 'get',
  path: '/tokens',
  operationId: 'listTokens',
  summary: 'The tokens of the workspace, including revoked and expired tokens',
  request: { query: tokenQuerySchema },
  responses: { 200: json('One page of tokens, with counts on the first.', tokenPageSchema), ...problems },
});

const read = createRoute({
  method: 'get',
  path: '/tokens/{id}',
  operationId: 'readToken',
  summary: 'One token',
  request: { params },
  responses: { 200: json('The token.', tokenSchema), ...problems },
});

const reasonSchema = z
  .string()
  .trim()
  .refine((text) => checkText(text, { label: 'The reason', maxLength: 500, isMultiline: true }) === undefined)
  .openapi({ description: 'The reason, for the list and the audit events.' });

const revoke = createRoute({
  method: 'post',
  path: '/tokens/{id}/revoke',
  operationId: 'revokeToken',
  summary: 'Revoke a token, from its next use',
  middleware: jsonBody,
  request: {
    params,
    body: { content: { 'application/json': { schema: z.strictObject({ reason: reasonSchema.optional() }) } } },
  },
  responses: {
    200: json('The revoked token. A token that was already revoked stays as it was.', tokenSchema),
    ...problems,
  },
});

const acknowledge = createRoute({
  method: 'post',
  path: '/tokens/{id}/acknowledge',
  operationId: 'acknowledgeToken',
  summary: 'Confirm that the user has the secret; the server then deletes its encrypted copy',
  request: { params, headers: z.object(intentHeader) },
  responses: {
    204: { description: 'The server has deleted the encrypted copy; the token is unchanged.' },
    ...problems,
  },
});

export function addTokenRoutes(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  const { database, now, log } = context;
  const { sql } = database;
  router.openapi(list, async (c) => {
    const [principal, query, at] = [c.get('principal'), c.req.valid('query'), new Date(await now())];
    const [visible, options] = await Promise.all([visibleTo(context, principal), context.options(principal)]);
    const { rows, ...next } = await listTokens(sql, visible, query, { options, now: at });
    const items = await viewForMember(context, principal, rows, at.getTime());
    const counts = query.cursor === undefined && (await countTokens(sql, visible, query, { options, now: at }));
    return c.json({ items, ...next, ...(counts && { counts }) }, 200);
  });
  router.openapi(read, async (c) => {
    return c.json(await readToken(context, c.req.valid('param').id, c.get('principal')), 200);
  });
  router.openapi(revoke, async (c) => {
    const principal = c.get('principal');
    const { id } = c.req.valid('param');
    const reason = c.req.valid('json').reason || undefined;
    await requirePermit(context, principal, 'revoke', await readToken(context, id, principal));
    const revoked = await revokeToken(database, id, principal, reason, new Date(await now()), context.restoreWindow);
    log({ event: 'token-revoked', tokenId: id, workspaceId: principal.workspaceId, memberId: principal.memberId });
    return c.json(await viewAfterChange(context, principal, revoked), 200);
  });
  router.openapi(acknowledge, async (c) => {
    const principal = c.get('principal');
    const intentKey = readIntentKey(c.req.valid('header')['idempotency-key'], principal);
    await acknowledgeToken(database, c.req.valid('param').id, intentKey, principal, new Date(await now()));
    return c.body(null, 204);
  });
}
