import type { TokenOptions } from '../api/tokenOptions.ts';
import { type Catalogue, catalogueOf } from '../permissions/catalogue.ts';
import { addGrants } from '../permissions/changeLevel.ts';
import { highestRank, obstacleOf } from '../permissions/obstacleOf.ts';
import { takesNoPermissions } from '../steps/permissions/permissionsForm.ts';
import type { Grant } from '../token/token.ts';
import { readGrants, writeGrants } from './linkList.ts';
import type { LinkNote } from './linkNote.ts';

export interface LinkedGrants {
  readonly grants: readonly Grant[];
  readonly notes: readonly LinkNote[];
}

const parameter = 'permissions';

export function readLinkedGrants(list: string, tokenType: string, options: TokenOptions): LinkedGrants {
  const listed = readGrants(list);
  if (takesNoPermissions(options, tokenType)) {
    return {
      grants: [],
      notes: listed.map(({ item }) => ({ kind: 'ignored', parameter, value: item, why: 'not-asked' })),
    };
  }
  const catalogue = catalogueOf(options.groups);
  const wanted = new Map<string, Grant>();
  const notes: LinkNote[] = [];
  for (const { item, grant } of listed) {
    if (!grant || catalogue.rank(grant) === -1) {
      notes.push({ kind: 'ignored', parameter, value: item, why: 'unknown' });
      continue;
    }
    const { allowed, note } = allowedGrant(grant, catalogue, tokenType);
    if (note) notes.push(note);
    const other = allowed && wanted.get(grant.permission);
    if (other) notes.push({ kind: 'ignored', parameter, value: lowerOf(other, allowed, catalogue), why: 'repeated' });
    if (allowed && !(other && catalogue.rank(other) >= catalogue.rank(allowed))) wanted.set(grant.permission, allowed);
  }
  const { grants, added } = addGrants([], [...wanted.values()], catalogue);
  return { grants, notes: [...notes, ...added.map(({ grant, requiredBy }) => addedNote(grant, requiredBy))] };
}

function allowedGrant(grant: Grant, catalogue: Catalogue, tokenType: string) {
  const obstacle = obstacleOf(grant, catalogue, tokenType);
  if (!obstacle) return { allowed: grant };
  const entry = catalogue.entry(grant.permission);
  const allowed = entry?.grants[highestRank(entry, catalogue, tokenType)];
  const value = writeGrants([grant]);
  const refused = { parameter, value, why: 'locked', reason: obstacle.reason } as const;
  const note: LinkNote = allowed
    ? { ...refused, kind: 'changed', used: writeGrants([allowed]) }
    : { ...refused, kind: 'ignored' };
  return { allowed, note };
}

function lowerOf(one: Grant, other: Grant, catalogue: Catalogue): string {
  return writeGrants([catalogue.rank(one) < catalogue.rank(other) ? one : other]);
}

function addedNote(grant: Grant, requiredBy: Grant): LinkNote {
  return { kind: 'added', parameter, value: writeGrants([requiredBy]), why: 'required', used: writeGrants([grant]) };
}
