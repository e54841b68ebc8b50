import type { Permission } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { dangerousFrom } from './cappedRanks.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { changeRanks, type SelectionChange, type Target } from './changeRanks.ts';
import { type Obstacle, obstacleOf } from './obstacleOf.ts';
import { chosenRank, type Selection, selectionOf } from './selection.ts';

export interface SkippedPermission {
  readonly permission: Permission;
  readonly obstacle: Obstacle | undefined;
  readonly isDangerous: boolean;
}

export interface BulkChange extends SelectionChange {
  readonly set: readonly Grant[];
  readonly skipped: readonly SkippedPermission[];
}

export interface BulkOptions {
  readonly level?: string;
  readonly tokenType?: string;
}

export function selectAll(
  grants: readonly Grant[],
  permissions: readonly Permission[],
  catalogue: Catalogue,
  { level, tokenType }: BulkOptions = {},
): BulkChange {
  const selection = selectionOf(grants, catalogue);
  const targets: Target[] = [];
  const set: Grant[] = [];
  const skipped: SkippedPermission[] = [];
  for (const { id } of permissions) {
    const entry = catalogue.entry(id);
    if (!entry) continue;
    const grant = wantedGrant(entry, selection, level);
    const rank = grant ? catalogue.rank(grant) : -1;
    const obstacle = grant && obstacleOf(grant, catalogue, tokenType);
    const isChosen = grant !== undefined && chosenRank(selection, entry) === rank;
    const mustAsk = grant !== undefined && level === undefined && dangerousFrom(entry, catalogue) === 0;
    const isDangerous = mustAsk && !isChosen && !obstacle;
    if (!grant || obstacle || isDangerous) {
      skipped.push({ permission: entry.permission, obstacle, isDangerous });
    } else if (!isChosen) {
      targets.push([entry, rank]);
      set.push(grant);
    }
  }
  return { ...changeRanks(selection, targets), set, skipped };
}

function wantedGrant(entry: CatalogueEntry, selection: Selection, level: string | undefined): Grant | undefined {
  if (level !== undefined) return entry.grants.find((grant) => grant.level === level);
  return entry.grants[Math.max(chosenRank(selection, entry), 0)];
}

export function clearAll(
  grants: readonly Grant[],
  permissions: readonly Permission[],
  catalogue: Catalogue,
): SelectionChange {
  const entries = permissions.map(({ id }) => catalogue.entry(id)).filter((entry) => entry !== undefined);
  return changeRanks(
    selectionOf(grants, catalogue),
    entries.map((entry) => [entry, -1]),
  );
}
