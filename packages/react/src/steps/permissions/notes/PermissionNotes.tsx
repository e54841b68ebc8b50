import type { Grant, Text } from '@tokenwright/core';
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
import { RiskSign } from '../../../fields/LineSign.tsx';
import { Phrase } from '../../../fields/Phrase.tsx';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { HostText, Names } from '../HostText.tsx';
import { usePickerContext } from '../PickerContext.tsx';
import { ObstacleNote } from './ObstacleNote.tsx';

export interface PermissionNotesProps {
  readonly entry: CatalogueEntry;
  readonly rank: number;
  readonly dependents: readonly Dependent[];
  readonly obstacles: RowObstacles;
  readonly most: number;
  readonly notesId: string;
  readonly labelId: string;
  readonly tabIndex: 0 | -1;
}

export const PermissionNotes = memo(function PermissionNotes({
  entry,
  rank,
  dependents,
  obstacles,
  most,
  notesId,
  labelId,
  tabIndex,
}: PermissionNotesProps) {
  const { part, text } = useTokenwright();
  const { catalogue } = usePickerContext();
  const { lock, exclusion } = obstacles;
  const grant = entry.grants[rank];
  const required = grant ? needsOf(grant, catalogue, text) : [];
  const needing = dependents.map((each) => grantLabel(each.grant, catalogue, text));
  return (
    <div {...part('permission-notes')} id={notesId}>
      {lock && <ObstacleNote obstacle={lock} {...{ entry, labelId, tabIndex }} />}
      {exclusion && <ObstacleNote obstacle={exclusion} {...{ entry, labelId, tabIndex }} />}
      {grant && <Meaning {...{ entry, rank, most }} />}
      {required.length > 0 && (
        <span {...part('permission-note')}>
          <span>
            <Phrase id="permissions.requires" parts={{ required: <Names names={required} /> }} />
          </span>
        </span>
      )}
      {needing.length > 0 && (
        <span {...part('permission-note')}>
          <span>
            <Phrase id="permissions.neededBy" parts={{ dependents: <Names names={needing} /> }} />
          </span>
        </span>
      )}
    </div>
  );
});

function Meaning({ entry, rank, most }: Pick<PermissionNotesProps, 'entry' | 'rank' | 'most'>) {
  const { part } = useTokenwright();
  const { catalogue } = usePickerContext();
  const grant = entry.grants[rank];
  const risk = grant ? riskOf(grant, catalogue) : 'low';
  const description = entry.permission.levels[rank]?.description;
  if (grant && risk !== 'low') {
    const reason = <HostText text={riskReason(grant, catalogue) ?? ''} most={most} />;
    return (
      <span {...part('permission-risk')} data-risk={risk}>
        <RiskSign risk={risk} />
        <span>
          <Phrase id={`permissions.${risk}Reason`} parts={{ reason }} />
        </span>
      </span>
    );
  }
  return description ? (
    <span {...part('permission-note')}>
      <HostText text={description} most={most} />
    </span>
  ) : null;
}

function needsOf(grant: Grant, catalogue: Catalogue, text: Text): readonly string[] {
  const highest = new Map<string, Grant>();
  for (const each of requirementsOf(grant, catalogue)) {
    const known = highest.get(each.permission);
    if (!known || catalogue.rank(known) < catalogue.rank(each)) highest.set(each.permission, each);
  }
  return [...highest.values()].map((each) => grantLabel(each, catalogue, text));
}

export interface RowObstacles {
  readonly blockedFrom: number;
  readonly lock: Obstacle | undefined;
  readonly exclusion: Obstacle | undefined;
}

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
