import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { jsonBody } from '../http/jsonBody.ts';
import type { ManagementEnv } from '../http/requireSession.ts';
import { intentHeader } from '../intents/intentKey.ts';
import type { CreateAnswer } from '../intents/onceFor.ts';
import { editToken, renewToken } from '../life/editToken.ts';
import { cancelRotation, endOverlap } from '../life/endRotation.ts';
import { listEvents } from '../life/listEvents.ts';
import { claimToken, decideRequest, withdrawRequest } from '../life/requests.ts';
import { restoreToken } from '../life/restoreToken.ts';
import { rotateToken } from '../life/rotateToken.ts';
import { transferToken } from '../life/transferToken.ts';
import { visibleTo } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import { isStorable } from '../wire/checkText.ts';
import { json, problems } from '../wire/json.ts';
import { pageOf, pageQuery } from '../wire/pageOf.ts';
import {
  decisionSchema,
  renewalSchema,
  rotationSchema,
  seenSecretSchema,
  tokenChangesSchema,
  transferSchema,
} from '../wire/tokenRequestSchema.ts';
import { createdTokenSchema, type Token, tokenEventSchema, tokenSchema } from '../wire/tokenSchema.ts';
import { replayed, withCreatorsRights } from './createTokenRoute.ts';

const params = z.object({ id: z.string() });

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

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
    body: body(rotationSchema),
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
  middleware: jsonBody,
  request: { params, body: { ...body(seenSecretSchema), required: false } },
  responses: { 200: json('The token, with one secret.', tokenSchema), ...problems },
});

const cancel = createRoute({
  method: 'post',
  path: '/tokens/{id}/cancel-rotation',
  operationId: 'cancelRotation',
  summary: 'End the new secret of a rotated token, while it is unused',
  description:
    'With an Idempotency-Key, only the secret of that rotation ends. If it has already ended, nothing changes.',
  middleware: jsonBody,
  request: {
    params,
    headers: z.object(intentHeader).partial(),
    body: { ...body(seenSecretSchema), required: false },
  },
  responses: { 200: json('The token, with its old secret.', tokenSchema), ...problems },
});

const ifMatch = z.object({
  'if-match': z
    .string()
    .regex(/^(?:\*|"?[\w.-]{1,64}"?)$/)
    .optional()
    .openapi({
      description:
        'The `version` that the member saw. If the token has a different version, the server responds with 412.',
    }),
});

const changed = { 200: json('The token as it is now.', tokenSchema), ...problems };

const update = createRoute({
  method: 'patch',
  path: '/tokens/{id}',
  operationId: 'updateToken',
  summary: 'Edit a token; an omitted part stays unchanged',
  middleware: jsonBody,
  request: { params, headers: ifMatch, body: body(tokenChangesSchema) },
  responses: changed,
});

const renew = createRoute({
  method: 'post',
  path: '/tokens/{id}/renew',
  operationId: 'renewToken',
  summary: 'A new expiration for a token',
  middleware: jsonBody,
  request: { params, headers: ifMatch, body: body(renewalSchema) },
  responses: changed,
});

const transfer = createRoute({
  method: 'post',
  path: '/tokens/{id}/transfer',
  operationId: 'transferToken',
  summary: 'Another owner for a token; its secret stays',
  middleware: jsonBody,
  request: { params, headers: ifMatch, body: body(transferSchema) },
  responses: changed,
});

const restore = createRoute({
  method: 'post',
  path: '/tokens/{id}/restore',
  operationId: 'restoreToken',
  summary: 'Undo a revocation, for a limited time',
  request: { params },
  responses: changed,
});

const decide = createRoute({
  method: 'post',
  path: '/tokens/{id}/decide',
  operationId: 'decideRequest',
  summary: 'Approve, narrow or deny a request',
  middleware: jsonBody,
  request: { params, body: body(decisionSchema) },
  responses: changed,
});

const withdraw = createRoute({
  method: 'post',
  path: '/tokens/{id}/withdraw',
  operationId: 'withdrawRequest',
  summary: 'Withdraw a request',
  request: { params },
  responses: changed,
});

const claim = createRoute({
  method: 'post',
  path: '/tokens/{id}/claim',
  operationId: 'claimToken',
  summary: 'The secret of an approved request, once for each Idempotency-Key',
  request: { params, headers: z.object(intentHeader) },
  responses: {
    201: {
      ...json('Claimed now, or earlier with the same key; with the secret.', createdTokenSchema),
      headers: replayed,
    },
    200: { ...json('Claimed earlier with the same key; without the secret.', createdTokenSchema), headers: replayed },
    ...problems,
  },
});

const events = createRoute({
  method: 'get',
  path: '/events',
  operationId: 'listEvents',
  summary: 'The history of the tokens, or of one, newest first',
  request: { query: z.strictObject({ ...pageQuery, token: z.string().max(64).refine(isStorable).optional() }) },
  responses: { 200: json('One page of events.', pageOf('TokenEventPage', tokenEventSchema)), ...problems },
});

type Member = ManagementEnv['Variables']['principal'];

export function addLifeRoutes(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  const logged = (operation: string, { id }: Token, { workspaceId, memberId }: Member) =>
    context.log({ event: 'token-changed', operation, tokenId: id, workspaceId, memberId });
  addSecretRoutes(router, context, logged);
  addEditRoutes(router, context, logged);
  addRequestRoutes(router, context, logged);
  router.openapi(events, async (c) => {
    const now = new Date(await context.now());
    const visible = await visibleTo(context, c.get('principal'));
    return c.json(
      await listEvents(context.database.sql, visible, c.req.valid('query'), { keys: context.keys, now }),
      200,
    );
  });
}

type Logged = (operation: string, token: Token, member: Member) => void;

function addSecretRoutes(router: OpenAPIHono<ManagementEnv>, context: ServerContext, logged: Logged): void {
  const answered = async (operation: string, member: Member, { created, isReplay }: CreateAnswer) => {
    logged(isReplay ? `replayed ${operation}` : operation, created.token, member);
    const headers: Record<string, string> = isReplay ? { 'Idempotency-Replayed': 'true' } : {};
    return [
      await withCreatorsRights(context, member, created),
      created.secret === undefined ? 200 : 201,
      headers,
    ] as const;
  };
  router.openapi(rotate, async (c) => {
    const [member, { id }] = [c.get('principal'), c.req.valid('param')];
    const call = { id, member, intentKey: c.req.valid('header')['idempotency-key'], ...c.req.valid('json') };
    return c.json(...(await answered('rotateToken', member, await rotateToken(context, call))));
  });
  router.openapi(claim, async (c) => {
    const [member, { id }] = [c.get('principal'), c.req.valid('param')];
    const call = { id, member, intentKey: c.req.valid('header')['idempotency-key'] };
    return c.json(...(await answered('claimToken', member, await claimToken(context, call))));
  });
  router.openapi(end, async (c) => {
    const member = c.get('principal');
    const token = await endOverlap(context, { id: c.req.valid('param').id, member, hint: c.req.valid('json').hint });
    logged('endOverlap', token, member);
    return c.json(token, 200);
  });
  router.openapi(cancel, async (c) => {
    const member = c.get('principal');
    const { 'idempotency-key': key } = c.req.valid('header');
    const target = { id: c.req.valid('param').id, member, hint: c.req.valid('json').hint };
    const token = await cancelRotation(context, target, key);
    logged('cancelRotation', token, member);
    return c.json(token, 200);
  });
}

function addEditRoutes(router: OpenAPIHono<ManagementEnv>, context: ServerContext, logged: Logged): void {
  router.openapi(update, async (c) => {
    const [member, { id }] = [c.get('principal'), c.req.valid('param')];
    const version = versionOf(c.req.valid('header')['if-match']);
    const token = await editToken(context, { id, member, version }, c.req.valid('json'));
    logged('updateToken', token, member);
    return c.json(token, 200);
  });
  router.openapi(renew, async (c) => {
    const [member, { id }] = [c.get('principal'), c.req.valid('param')];
    const version = versionOf(c.req.valid('header')['if-match']);
    const token = await renewToken(context, { id, member, version }, c.req.valid('json'));
    logged('renewToken', token, member);
    return c.json(token, 200);
  });
  router.openapi(transfer, async (c) => {
    const [member, { id }] = [c.get('principal'), c.req.valid('param')];
    const version = versionOf(c.req.valid('header')['if-match']);
    const token = await transferToken(context, { id, member, version }, c.req.valid('json'));
    logged('transferToken', token, member);
    return c.json(token, 200);
  });
  router.openapi(restore, async (c) => {
    const member = c.get('principal');
    const token = await restoreToken(context, c.req.valid('param').id, member);
    logged('restoreToken', token, member);
    return c.json(token, 200);
  });
}

function addRequestRoutes(router: OpenAPIHono<ManagementEnv>, context: ServerContext, logged: Logged): void {
  router.openapi(decide, async (c) => {
    const [member, { id }] = [c.get('principal'), c.req.valid('param')];
    const token = await decideRequest(context, { id, member }, c.req.valid('json'));
    logged('decideRequest', token, member);
    return c.json(token, 200);
  });
  router.openapi(withdraw, async (c) => {
    const member = c.get('principal');
    const token = await withdrawRequest(context, c.req.valid('param').id, member);
    logged('withdrawRequest', token, member);
    return c.json(token, 200);
  });
}

function versionOf(header: string | undefined): string | undefined {
  return header === undefined || header === '*' ? undefined : header.replaceAll('"', '');
}
