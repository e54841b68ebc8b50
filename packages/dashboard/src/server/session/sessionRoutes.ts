import { Hono } from 'hono';
import { grantsOfRole } from '../../seed/grantsOfRole.ts';
import { type Member, members, type Workspace, workspaces } from '../../seed/members.ts';
import { type RoleId, roles } from '../../seed/roles.ts';
import { problem } from '../http/problem.ts';
import type { ProductStore } from '../product/createProductStore.ts';
import type { Sessions } from './createSessions.ts';
import { findMember } from './findMember.ts';

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roleLabel: string;
  readonly roleSummary: string;
  readonly grantable: number;
  readonly joinedAt: string;
}

export interface SessionView {
  readonly member: MemberView;
  readonly workspace: Workspace;
  readonly workspaces: readonly { readonly workspace: Workspace; readonly memberId: string }[];
  readonly colleagues: readonly MemberView[];
  readonly counts: { readonly forms: number; readonly members: number; readonly permissions: number };
}

export function sessionRoutes(sessions: Sessions, store: ProductStore): Hono {
  const routes = new Hono();
  routes.get('/', async (context) => {
    const member = await sessions.memberOf(context.req.raw);
    if (!member) return problem(401, 'You are no longer signed in. Reload the page to sign in again.');
    context.header('cache-control', 'no-store');
    return context.json(viewOf(member, await store.countForms(member.workspaceId)));
  });
  routes.post('/', async (context) => {
    if (!(await sessions.memberOf(context.req.raw)))
      return problem(401, 'You are not signed in. Reload the page first.');
    const body: unknown = await context.req.json().catch(() => undefined);
    const member = findMember(memberIdIn(body));
    if (!member) return problem(400, 'This member does not exist. Choose one from the list.');
    context.header('set-cookie', await sessions.signIn(member, context.req.raw));
    return context.json({ memberId: member.id });
  });
  return routes;
}

function memberIdIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('memberId' in body)) return undefined;
  return typeof body.memberId === 'string' ? body.memberId : undefined;
}

function viewOf(member: Member, forms: number): SessionView {
  const workspaceOf = (one: Member) => workspaces.find(({ id }) => id === one.workspaceId) as Workspace;
  const colleagues = members.filter(({ workspaceId }) => workspaceId === member.workspaceId);
  const places = members.filter(({ personId }) => personId === member.personId);
  return {
    member: memberView(member),
    workspace: workspaceOf(member),
    workspaces: places.map((place) => ({ workspace: workspaceOf(place), memberId: place.id })),
    colleagues: colleagues.map(memberView),
    counts: { forms, members: colleagues.length, permissions: permissionsOf('owner') },
  };
}

function memberView({ id, name, email, role, joinedAt }: Member): MemberView {
  const { label = '', summary = '' } = roles.find((one) => one.id === role) ?? {};
  return { id, name, email, joinedAt, grantable: permissionsOf(role), roleLabel: label, roleSummary: summary };
}

function permissionsOf(role: RoleId): number {
  return new Set(grantsOfRole(role).map(({ permission }) => permission)).size;
}
