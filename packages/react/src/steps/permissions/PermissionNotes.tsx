import type { Grant } from '@tokenwright/core';
import {
  type Catalogue,
  type CatalogueEntry,
  type Dependent,
  grantLabel,
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
import { usePickerScope } from './PickerScope.tsx';
import type { RowObstacles } from './rowObstacles.ts';

export interface PermissionNotesProps {
  readonly entry: CatalogueEntry;
  readonly rank: number;
  readonly dependents: readonly Dependent[];
  readonly obstacles: RowObstacles;
  readonly most: number;
  readonly notesId: string;
  readonly labelId: string;
}

/** What is locked about a permission and why; of the chosen level what it means, what is risky, what it needs and what needs it. */
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
  const { catalogue } = usePickerScope();
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

/** Danger is said where it is chosen, in the host's words. */
function Risk({ entry, rank, most }: Pick<PermissionNotesProps, 'entry' | 'rank' | 'most'>) {
  const { part, text } = useTokenwright();
  const { catalogue } = usePickerScope();
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

/** A permission that several levels need is named once, at the highest level that they need. */
function needsOf(grant: Grant, catalogue: Catalogue): readonly string[] {
  const highest = new Map<string, Grant>();
  for (const each of requirementsOf(grant, catalogue)) {
    const known = highest.get(each.permission);
    if (!known || catalogue.rank(known) < catalogue.rank(each)) highest.set(each.permission, each);
  }
  return [...highest.values()].map((each) => grantLabel(each, catalogue));
}
