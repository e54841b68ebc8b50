import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import { Problem } from '../http/problem.ts';
import { type Access, accessOf } from './access.ts';
import type { GuardContext } from './guardContext.ts';
import type { PresentedToken } from './presentedToken.ts';
import { presentToken } from './presentToken.ts';

/** A scope-token of RFC 6749: what a header may carry without escapes. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/** What a call needs of the token that it comes with. */
export interface Need {
  readonly permission: string;
  /** This level or a higher one. */
  readonly level: string;
  /**
   * What the call is about. With an `id` it is checked; without one the caller filters by `Access`.
   * A call that names nothing here is about the whole workspace, and tokens that are limited to resources are refused.
   */
  readonly resource?: { readonly type: string; readonly id?: string | undefined } | undefined;
}

/**
 * Lets a request in, or not.
 * @throws {Problem} `unauthenticated` or `forbidden`, which says what is missing
 */
export async function authorize(context: GuardContext, request: Request, need: Need): Promise<Access> {
  const presented = await presentToken(context, request);
  checkPermission(presented, need);
  const access = accessOf(presented, need.resource?.type, context.database.sql);
  if (!need.resource && !access.coversAll) throw outsideScope('the whole workspace');
  if (need.resource?.id !== undefined && !(await access.includes(need.resource.id))) {
    throw outsideScope(`${need.resource.type} ${need.resource.id}`);
  }
  return access;
}

function checkPermission({ grants, options }: PresentedToken, { permission, level }: Need): void {
  const { rank } = catalogueIndex(options);
  const needed = rank({ permission, level });
  const held = grants.find((grant) => grant.permission === permission);
  if (needed !== -1 && held && rank(held) >= needed) return;
  const scope = `${permission}:${level}`;
  const named = SCOPE.test(scope) ? `, scope="${scope}"` : '';
  throw new Problem('forbidden', {
    detail: `This token does not have the permission ${scope}. Create one that has it.`,
    headers: { 'www-authenticate': `Bearer error="insufficient_scope"${named}` },
  });
}

/** The token is good and has the permission, but for something else. */
export function outsideScope(what: string): Problem {
  return new Problem('forbidden', {
    detail: `This token is limited, and ${what} is outside its scope. Create one that is not, or choose what it covers.`,
    headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
  });
}
