import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { capBody } from '../http/capBody.ts';
import type { ManagementEnv } from '../http/managementEnv.ts';
import type { ServerContext } from '../serverContext.ts';
import { revokeToken } from '../tokens/revokeToken.ts';
import { viewTokens } from '../tokens/viewTokens.ts';
import { checkText } from '../wire/checkText.ts';
import { json, problems } from '../wire/json.ts';
import { type Token, tokenSchema } from '../wire/tokenSchema.ts';

const reason = z
  .string()
  .trim()
  .refine((text) => checkText(text, { label: 'The reason', most: 500, isMultiline: true }) === undefined)
  .openapi({ description: 'Why, for the list and the audit events.' });

const route = createRoute({
  method: 'post',
  path: '/tokens/{id}/revoke',
  operationId: 'revokeToken',
  summary: 'Revoke a token; it holds from its next use',
  middleware: capBody,
  request: {
    params: z.object({ id: z.string() }),
    body: { content: { 'application/json': { schema: z.strictObject({ reason: reason.optional() }) } } },
  },
  responses: {
    200: json('The revoked token. A token that was revoked before is as it was.', tokenSchema),
    ...problems,
  },
});

export function addRevokeRoute(router: OpenAPIHono<ManagementEnv>, { database, clock, log }: ServerContext): void {
  router.openapi(route, async (c) => {
    const principal = c.get('principal');
    const { id } = c.req.valid('param');
    const why = c.req.valid('json').reason || undefined;
    const row = await revokeToken(database.sql, id, principal, why, new Date(clock()));
    log({ event: 'token-revoked', tokenId: id, workspaceId: principal.workspaceId, memberId: principal.memberId });
    const [token] = await viewTokens(database.sql, [row], clock());
    return c.json(token as Token, 200);
  });
}
