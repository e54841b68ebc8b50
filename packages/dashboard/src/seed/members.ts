import type { RoleId } from './roles.ts';

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly plan: string;
}

export interface Member {
  readonly id: string;
  readonly workspaceId: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: RoleId;
  readonly joinedAt: string;
}

export const workspaces: readonly Workspace[] = [
  { id: 'ws_parkside', name: 'Parkside Studio', plan: 'Business' },
  { id: 'ws_harbour', name: 'Harbour Collective', plan: 'Starter' },
  { id: 'ws_fjord', name: 'Fjord Clinic', plan: 'Enterprise' },
];

const parkside = { workspaceId: 'ws_parkside' } as const;
const harbour = { workspaceId: 'ws_harbour' } as const;
const fjord = { workspaceId: 'ws_fjord' } as const;

/** Mountly signs a new visitor in as the first member, the owner. */
export const members: readonly Member[] = [
  {
    ...parkside,
    id: 'mem_ada',
    personId: 'ada',
    name: 'Ada Park',
    email: 'ada@parkside.example',
    role: 'owner',
    joinedAt: '2023-03-06T08:30:00Z',
  },
  {
    ...parkside,
    id: 'mem_tomas',
    personId: 'tomas',
    name: 'Tomás Ribeiro',
    email: 'tomas@parkside.example',
    role: 'admin',
    joinedAt: '2023-05-22T09:12:00Z',
  },
  {
    ...parkside,
    id: 'mem_noor',
    personId: 'noor',
    name: 'نور حدّاد',
    email: 'noor@parkside.example',
    role: 'editor',
    joinedAt: '2024-01-15T10:00:00Z',
  },
  {
    ...parkside,
    id: 'mem_ines',
    personId: 'ines',
    name: 'Inès Moreau',
    email: 'ines@parkside.example',
    role: 'analyst',
    joinedAt: '2024-09-02T07:45:00Z',
  },
  {
    ...parkside,
    id: 'mem_jonas',
    personId: 'jonas',
    name: 'Jonas Lindqvist',
    email: 'jonas@parkside.example',
    role: 'viewer',
    joinedAt: '2025-06-11T13:20:00Z',
  },
  {
    ...harbour,
    id: 'mem_lena',
    personId: 'lena',
    name: 'Lena Fischer',
    email: 'lena@harbour.example',
    role: 'owner',
    joinedAt: '2024-04-02T08:00:00Z',
  },
  {
    ...harbour,
    id: 'mem_ada_harbour',
    personId: 'ada',
    name: 'Ada Park',
    email: 'ada@harbour.example',
    role: 'admin',
    joinedAt: '2024-04-09T16:40:00Z',
  },
  {
    ...fjord,
    id: 'mem_ada_fjord',
    personId: 'ada',
    name: 'Ada Park',
    email: 'ada@fjord.example',
    role: 'owner',
    joinedAt: '2025-01-20T09:00:00Z',
  },
];

export const formerMembers: readonly Member[] = [
  {
    ...parkside,
    id: 'mem_marek',
    personId: 'marek',
    name: 'Marek Dvořák',
    email: 'marek@parkside.example',
    role: 'editor',
    joinedAt: '2024-02-05T08:00:00Z',
  },
];

export const serviceAccounts: readonly { readonly id: string; readonly workspaceId: string; readonly name: string }[] =
  workspaces.map(({ id, name }) => ({ id: `svc_${id}`, workspaceId: id, name: `${name} automations` }));

export const owner = members[0] as Member;
