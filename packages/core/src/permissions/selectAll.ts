import type { Permission } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import { dangerousFrom } from './cappedRanks.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueEntry } from './catalogueEntries.ts';
import { changeRanks, type SelectionChange, type Target } from './changeRanks.ts';
import { type Obstacle, obstacleOf } from './obstacleOf.ts';
import { chosenRank, type Selection, selectionOf } from './selection.ts';

/** A permission that {@link selectAll} left as it was. */
export interface SkippedPermission {
  readonly permission: Permission;
  /** `undefined` if the permission lacks the level, or is dangerous. */
  readonly obstacle: Obstacle | undefined;
  /** Whether even its lowest level is dangerous or needs a dangerous one, so that the user must select it alone. */
  readonly isDangerous: boolean;
}

/** The result of {@link selectAll}. It covers present permissions only. */
export interface BulkChange extends SelectionChange {
  /** The changed grants, without side effects. */
  readonly set: readonly Grant[];
  readonly skipped: readonly SkippedPermission[];
}

export interface BulkOptions {
  /** Sets each permission to exactly this level. @default the lowest level of unselected permissions; the others stay */
  readonly level?: string;
  /** The chosen token type; its exclusions are skipped. */
  readonly tokenType?: string;
}

/**
 * Selects permissions, such as a group or a search result, with their requirements. Skips locked and excluded ones and,
 * if no level is asked for, dangerous ones.
 */
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
