import { createMiddleware } from 'hono/factory';
import type { Principal } from '../principal.ts';
import type { ServerContext } from '../serverContext.ts';
import { Problem } from './problem.ts';

export interface ManagementEnv {
  Variables: { principal: Principal };
}

export function requireSession({ authenticate, format }: ServerContext) {
  return createMiddleware<ManagementEnv>(async (c, next) => {
    const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer !== undefined && format.isWellFormed(bearer)) {
      throw new Problem('forbidden', {
        detail: 'A token cannot manage tokens. Sign in, and leave the Authorization header out.',
      });
    }
    const { url, method, headers } = c.req.raw;
    const principal = await authenticate(new Request(url, { method, headers }));
    if (!principal) {
      throw new Problem('unauthenticated', {
        detail: 'You are not signed in. Sign in and try again.',
        headers: { 'www-authenticate': 'Session' },
      });
    }
    checkPrincipal(principal);
    c.set('principal', principal);
    await next();
  });
}

/** A session without a workspace must not match tokens of others. */
function checkPrincipal({ workspaceId, memberId, memberName }: Principal): void {
  for (const [name, value] of Object.entries({ workspaceId, memberId, memberName })) {
    if (typeof value !== 'string' || value === '')
      throw new Error(
        `\`authenticate\` returned a member without \`${name}\`. Return it as a string, or return \`null\`.`,
      );
  }
}
