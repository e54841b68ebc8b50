import type { Database } from '@tokenwright/server';
import { sql } from 'drizzle-orm';
import { type SeedForm, seedForms, seedNeighbourForms } from '../../seed/forms/seedForms.ts';
import { members, type Workspace, workspaces } from '../../seed/members.ts';
import { insertForms, type WorkspaceSeed } from '../forms/insertForms.ts';
import { selectRows } from '../product/selectRows.ts';
import { makeSeedTokens } from './makeSeedTokens.ts';

export async function seedMountly(database: Database, serverKey: string, now: Date): Promise<void> {
  const filled = await selectRows(database, sql`select from workspaces limit 1`);
  if (filled.length > 0) return;
  const parkside = seedForms(now);
  const wasEmpty = await insertForms(
    database,
    workspaces.map((workspace, index) =>
      workspaceSeed(workspace, index === 0 ? parkside : seedNeighbourForms(workspace.id, now)),
    ),
  );
  if (wasEmpty) await makeSeedTokens(database, serverKey, now, parkside);
}

function workspaceSeed({ id, name }: Workspace, forms: readonly SeedForm[]): WorkspaceSeed {
  const people = members.filter(({ workspaceId }) => workspaceId === id);
  return {
    id,
    name,
    members: people.map((member) => ({ id: member.id, name: member.name, role: member.role })),
    forms,
  };
}
