import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import { Problem } from '../http/problem.ts';
import { problemOf } from '../http/problemOf.ts';
import { textsOf } from '../http/requestTexts.ts';
import { describeError } from '../log.ts';
import { type Access, accessOf } from './access.ts';
import { type GuardContext, guardContext, type TokenGuardConfig } from './guardContext.ts';
import { type PresentedToken, presentToken } from './presentToken.ts';

/** The grant that a call needs, and its resource. */
export interface RequiredAccess {
  readonly permission: string;
  /** The lowest sufficient level. */
  readonly level: string;
  /**
   * With `id`, the guard checks this resource. Without `id`, filter with `Access`. Without `resource`, the call concerns
   * the whole workspace: the guard rejects tokens that are limited to resources.
   */
  readonly resource?: { readonly type: string; readonly id?: string | undefined } | undefined;
}

/** The access of an allowed request, or the response to a rejected request. */
export type Authorization =
  | { readonly allowed: true; readonly access: Access }
  | { readonly allowed: false; readonly response: Response };

/** Checks bearer tokens. */
export interface TokenGuard {
  /** Never throws. A rejected request gets a response with 401 or 403, or with 503 while the database is down. */
  authorize(request: Request, required: RequiredAccess): Promise<Authorization>;
  /**
   * Throws for a rejected request. Use it in a protected API, which sends the problem.
   * @throws {Problem} `unauthenticated` or `forbidden`
   */
  requireAccess(request: Request, required: RequiredAccess): Promise<Access>;
}

/** Creates a guard for a process that only checks tokens. */
export function createTokenGuard(config: TokenGuardConfig): TokenGuard {
  const context = guardContext(config);
  const requireAccess = (request: Request, required: RequiredAccess) => accessFor(context, request, required);
  return {
    requireAccess,
    async authorize(request, required) {
      try {
        return { allowed: true, access: await requireAccess(request, required) };
      } catch (error) {
        const cause = error instanceof Problem ? error.cause : error;
        if (cause !== undefined)
          context.log({ event: 'failure', at: 'guard', error: describeError(cause, textsOf(request)) });
        return { allowed: false, response: problemOf(error).toResponse() };
      }
    },
  };
}

async function accessFor(context: GuardContext, request: Request, required: RequiredAccess): Promise<Access> {
  const presented = await presentToken(context, request);
  checkPermission(presented, required);
  const { resource } = required;
  const access = accessOf(presented, resource?.type, context.database.sql);
  if (!resource && !access.coversAll) throw outsideScope('the whole workspace');
  if (resource?.id !== undefined && !(await access.includes(resource.id))) {
    throw outsideScope(`${resource.type} ${resource.id}`);
  }
  return access;
}

/** The `scope-token` of RFC 6749. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

function checkPermission({ grants, options }: PresentedToken, { permission, level }: RequiredAccess): void {
  const { rank } = catalogueIndex(options);
  const required = rank({ permission, level });
  const granted = grants.find((grant) => grant.permission === permission);
  if (required !== -1 && granted && rank(granted) >= required) return;
  const scope = `${permission}:${level}`;
  const parameter = SCOPE.test(scope) ? `, scope="${scope}"` : '';
  throw new Problem('forbidden', {
    detail: `This token does not have the permission ${scope}. Create a token that has it.`,
    headers: { 'www-authenticate': `Bearer error="insufficient_scope"${parameter}` },
  });
}

function outsideScope(subject: string): Problem {
  return new Problem('forbidden', {
    detail: `This token is limited to resources, and ${subject} is outside its scope. Create a token that includes it.`,
    headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  });
}
