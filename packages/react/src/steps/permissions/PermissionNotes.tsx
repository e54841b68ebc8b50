import type { Grant } from '@tokenwright/core';
import {
  type Catalogue,
  type CatalogueEntry,
  type Dependent,
  grantLabel,
  highestRank,
  type Obstacle,
  obstacleOf,
  requirementsOf,
  riskOf,
  riskReason,
} from '@tokenwright/core/permissions';
import { memo } from 'react';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { Names } from './Names.tsx';
import { ObstacleNote } from './ObstacleNote.tsx';
import { usePickerContext } from './PickerContext.tsx';

export interface PermissionNotesProps {
  readonly entry: CatalogueEntry;
  readonly rank: number;
  readonly dependents: readonly Dependent[];
  readonly obstacles: RowObstacles;
  readonly most: number;
  readonly notesId: string;
  readonly labelId: string;
}

/** Obstacles, risk, description and dependencies of a permission. */
export const PermissionNotes = memo(function PermissionNotes({
  entry,
  rank,
  dependents,
  obstacles,
  most,
  notesId,
  labelId,
}: PermissionNotesProps) {
  const { part } = useTokenwright();
  const { catalogue } = usePickerContext();
  const { lock, exclusion } = obstacles;
  const grant = entry.grants[rank];
  const level = entry.permission.levels[rank];
  const required = grant ? needsOf(grant, catalogue) : [];
  const needing = dependents.map((each) => grantLabel(each.grant, catalogue));
  return (
    <div {...part('permission-notes')} id={notesId}>
      {lock && <ObstacleNote obstacle={lock} entry={entry} labelId={labelId} />}
      {exclusion && <ObstacleNote obstacle={exclusion} entry={entry} labelId={labelId} />}
      {grant && <Risk {...{ entry, rank, most }} />}
      {level?.description && (
        <p {...part('permission-note')}>
          <HostText text={level.description} most={most} />
        </p>
      )}
      {required.length > 0 && (
        <p {...part('permission-note')}>
          <Phrase id="permissions.requires" parts={{ required: <Names names={required} /> }} />
        </p>
      )}
      {needing.length > 0 && (
        <p {...part('permission-note')}>
          <Phrase id="permissions.neededBy" parts={{ dependents: <Names names={needing} /> }} />
        </p>
      )}
    </div>
  );
});

function Risk({ entry, rank, most }: Pick<PermissionNotesProps, 'entry' | 'rank' | 'most'>) {
  const { part, text } = useTokenwright();
  const { catalogue } = usePickerContext();
  const grant = entry.grants[rank];
  const risk = grant ? riskOf(grant, catalogue) : 'low';
  if (!grant || risk === 'low') return null;
  const reason = riskReason(grant, catalogue);
  return (
    <p {...part('permission-risk')} data-risk={risk}>
      <strong>{text(`permissions.${risk}`)}</strong> {reason && <HostText text={reason} most={most} />}
    </p>
  );
}

/** Names each permission once, at its highest required level. */
function needsOf(grant: Grant, catalogue: Catalogue): readonly string[] {
  const highest = new Map<string, Grant>();
  for (const each of requirementsOf(grant, catalogue)) {
    const known = highest.get(each.permission);
    if (!known || catalogue.rank(known) < catalogue.rank(each)) highest.set(each.permission, each);
  }
  return [...highest.values()].map((each) => grantLabel(each, catalogue));
}

/** Obstacles of a permission or its higher levels. */
export interface RowObstacles {
  /** Index of the first unavailable level; the number of levels if all are available. */
  readonly blockedFrom: number;
  readonly lock: Obstacle | undefined;
  /** Caused by the selected token type; another type may allow the permission. */
  readonly exclusion: Obstacle | undefined;
}

/** @param isTypeFinal whether there is no other token type */
export function rowObstacles(
  entry: CatalogueEntry,
  catalogue: Catalogue,
  tokenType: string,
  isTypeFinal: boolean,
): RowObstacles {
  const blockedFrom = highestRank(entry, catalogue, isTypeFinal ? tokenType : '') + 1;
  const blocked = entry.grants[blockedFrom];
  const first = entry.grants[highestRank(entry, catalogue, tokenType) + 1];
  const now = first && obstacleOf(first, catalogue, tokenType);
  return {
    blockedFrom,
    lock: blocked && obstacleOf(blocked, catalogue, isTypeFinal ? tokenType : ''),
    exclusion: now?.kind === 'excluded' && !isTypeFinal ? now : undefined,
  };
}
