import type { Permission } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { changeRanks, type SelectionChange, type Target } from './changeRanks.ts';
import { dangerousFrom } from './dangerousFrom.ts';
import { type Obstacle, obstacleOf } from './obstacleOf.ts';
import { chosenRank, type Selection, selectionOf } from './selection.ts';

/** A permission that was left as it is. */
export interface SkippedPermission {
  readonly permission: Permission;
  /** What is in the way; `undefined` where it has no such level, or is dangerous. */
  readonly obstacle: Obstacle | undefined;
  /** Whether it is left for the person to choose by hand, since even its lowest level is dangerous, or needs what is. */
  readonly isDangerous: boolean;
}

/** What happened to many permissions at once. It holds for those there are: none that is added later is included. */
export interface BulkChange extends SelectionChange {
  /** Those that were changed as asked. */
  readonly set: readonly Grant[];
  readonly skipped: readonly SkippedPermission[];
}

export interface BulkWish {
  /** Sets each to exactly this level, lower or higher than it was. @default the lowest for those not chosen yet; the others stay */
  readonly level?: string;
  /** The chosen one: what it excludes is skipped. */
  readonly tokenType?: string;
}

/** Selects these permissions, such as a group's or those that a search shows, with what they require. Locked and excluded ones are skipped; where no level is asked for, also what is dangerous and what needs that. */
export function selectAll(
  grants: readonly Grant[],
  permissions: readonly Permission[],
  catalogue: Catalogue,
  wish: BulkWish = {},
): BulkChange {
  const selection = selectionOf(grants, catalogue);
  const targets: Target[] = [];
  const set: Grant[] = [];
  const skipped: SkippedPermission[] = [];
  for (const { id } of permissions) {
    const entry = catalogue.entry(id);
    const grant = entry && wantedGrant(entry, selection, wish.level);
    const obstacle = grant && obstacleOf(grant, catalogue, wish.tokenType);
    if (!entry) continue;
    const isChosen = grant !== undefined && chosenRank(selection, entry) === catalogue.rank(grant);
    const isDangerous =
      !isChosen &&
      !obstacle &&
      grant !== undefined &&
      wish.level === undefined &&
      dangerousFrom(entry, catalogue) === 0;
    if (!grant || obstacle || isDangerous) {
      skipped.push({ permission: entry.permission, obstacle, isDangerous });
    } else if (!isChosen) {
      targets.push([entry, catalogue.rank(grant)]);
      set.push(grant);
    }
  }
  return { ...changeRanks(selection, targets), set, skipped };
}

/** Clears these permissions; what cannot work without them is lowered or goes, and is named. */
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

function wantedGrant(entry: CatalogueEntry, selection: Selection, level: string | undefined): Grant | undefined {
  if (level !== undefined) return entry.grants.find((grant) => grant.level === level);
  return entry.grants[Math.max(chosenRank(selection, entry), 0)];
}
