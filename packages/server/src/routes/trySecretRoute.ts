import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { findBySecret } from '../guard/presentToken.ts';
import { jsonBody } from '../http/jsonBody.ts';
import type { ManagementEnv } from '../http/requireSession.ts';
import { worksNow } from '../life/rotation.ts';
import { visibleTo } from '../rights/authorize.ts';
import type { ServerContext } from '../serverContext.ts';
import { isVisibleRow } from '../tokens/findToken.ts';
import { viewForMember } from '../tokens/viewForMember.ts';
import { json, problems } from '../wire/json.ts';
import type { TokenStatus } from '../wire/tokenSchema.ts';

const verificationSchema = z
  .strictObject({
    works: z.boolean(),
    detail: z.string().optional().openapi({ description: 'A sentence for the user, without the secret.' }),
  })
  .openapi('Verification');

const trySecret = createRoute({
  method: 'post',
  path: '/verify',
  operationId: 'trySecret',
  summary: 'Whether a secret works now',
  description: 'Returns the token of a secret, and does not count as a use of the token.',
  middleware: jsonBody,
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ secret: z.string().max(4_096) }) } },
    },
  },
  responses: { 200: json('The result.', verificationSchema), ...problems },
});

const REASONS: Readonly<Record<Exclude<TokenStatus, 'active'>, string>> = {
  expired: 'has expired',
  revoked: 'was revoked',
  pending: 'waits for an approval',
  'owner-gone': 'does not work, because its owner has left',
};

export function addTrySecretRoute(router: OpenAPIHono<ManagementEnv>, context: ServerContext): void {
  router.openapi(trySecret, async (c) => {
    const member = c.get('principal');
    const found = await findBySecret(context, c.req.valid('json').secret);
    const row = found?.row;
    const visible = await visibleTo(context, member);
    if (!row || !isVisibleRow(row, visible)) {
      return c.json({ works: false, detail: 'This workspace has no token with this secret.' }, 200);
    }
    const now = await context.now();
    const [token] = await viewForMember(context, member, [row], now);
    if (!token) throw new Error('The server could not prepare the tested token for the member.');
    if (token.status === 'active' && found && !worksNow(row, found.secret, now)) {
      return c.json({ works: false, detail: `The token “${token.name}” now has a different secret.` }, 200);
    }
    if (token.status === 'active') return c.json({ works: true, detail: `This is the token “${token.name}”.` }, 200);
    return c.json({ works: false, detail: `The token “${token.name}” ${REASONS[token.status]}.` }, 200);
  });
}
