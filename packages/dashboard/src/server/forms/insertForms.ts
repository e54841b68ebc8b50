import type { Database } from '@tokenwright/server';
import { searchable } from './formsResources.ts';
import { type EntryValues, entries, forms, members, workspaces } from './formsTables.ts';

type Sql = Database['sql'];

/** Ids are unique in the whole seed. */
export interface WorkspaceSeed {
  readonly id: string;
  readonly name: string;
  readonly members: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly forms: readonly FormSeed[];
}

export interface FormSeed {
  readonly id: string;
  readonly name: string;
  readonly kind?: string | undefined;
  readonly status?: 'live' | 'draft' | 'closed' | undefined;
  readonly createdAt: Date;
  readonly entries?: readonly EntrySeed[] | undefined;
}

export interface EntrySeed {
  readonly id: string;
  readonly createdAt: Date;
  readonly values: EntryValues;
}

const BATCH = 1_000;

export async function insertForms(
  { transaction: inTransaction }: Database,
  seed: readonly WorkspaceSeed[],
): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const present = await transaction.select().from(workspaces).limit(1);
    if (present.length > 0) return false;
    for (const workspace of seed) await insertWorkspace(transaction, workspace);
    return true;
  });
}

async function insertWorkspace(transaction: Sql, workspace: WorkspaceSeed): Promise<void> {
  const { id: workspaceId, name } = workspace;
  await transaction.insert(workspaces).values({ id: workspaceId, name });
  for (const batch of batches(workspace.members)) {
    await transaction.insert(members).values(batch.map((member) => ({ ...member, workspaceId })));
  }
  for (const batch of batches(workspace.forms)) {
    await transaction.insert(forms).values(
      batch.map(({ id, name, kind = 'form', status = 'live', createdAt }) => {
        return { id, workspaceId, name, searchName: searchable(name), kind, status, createdAt };
      }),
    );
  }
  const all = workspace.forms.flatMap(({ id: formId, entries = [] }) => entries.map((entry) => ({ ...entry, formId })));
  const oldestFirst = all.sort((left, right) => left.createdAt.getTime() - right.createdAt.getTime());
  for (const batch of batches(oldestFirst)) await transaction.insert(entries).values([...batch]);
}

function batches<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
