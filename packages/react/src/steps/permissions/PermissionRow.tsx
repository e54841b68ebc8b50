import type { CatalogueEntry, Dependent } from '@tokenwright/core/permissions';
import { memo, useId, useMemo, useState } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { ENOUGH } from './HostText.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { PermissionNotes } from './PermissionNotes.tsx';
import { PermissionText } from './PermissionText.tsx';
import { usePickerScope } from './PickerScope.tsx';
import { rowObstacles } from './rowObstacles.ts';

export interface PermissionRowProps {
  readonly rowKey: string;
  readonly entry: CatalogueEntry;
  /** Of the chosen level, from 0; -1 for none. */
  readonly rank: number;
  readonly query: string;
  /** What of the selection cannot work without it. */
  readonly dependents: readonly Dependent[];
}

/** One permission with its levels. A checkbox can be ticked by all of the text beside it. */
export const PermissionRow = memo(function PermissionRow({
  rowKey,
  entry,
  rank,
  query,
  dependents,
}: PermissionRowProps) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenType, isTypeFinal } = usePickerScope();
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const [labelId, hintId, notesId, boxId] = [`${id}label`, `${id}hint`, `${id}notes`, `${id}box`];
  const { permission } = entry;
  const obstacles = useMemo(
    () => rowObstacles(entry, catalogue, tokenType, isTypeFinal),
    [entry, catalogue, tokenType, isTypeFinal],
  );
  const isLocked = obstacles.blockedFrom === 0;
  const most = isWhole ? Number.POSITIVE_INFINITY : ENOUGH;
  const words = <PermissionText {...{ permission, query, most, labelId, hintId }} />;
  return (
    <div
      {...part('permission')}
      data-row={rowKey}
      data-state={rank >= 0 ? 'selected' : isLocked ? 'locked' : 'none'}
      tabIndex={isLocked ? -1 : undefined}
    >
      {permission.levels.length === 1 ? (
        <label {...part('permission-text')} htmlFor={boxId}>
          {words}
        </label>
      ) : (
        <div {...part('permission-text')}>{words}</div>
      )}
      <LevelChoice
        {...{ entry, rank, boxId }}
        blockedFrom={obstacles.blockedFrom}
        labelledBy={labelId}
        describedBy={`${hintId} ${notesId}`}
      />
      <PermissionNotes {...{ entry, rank, dependents, obstacles, most, notesId, labelId }} />
      {isLong(permission.label, permission.description, permission.levels[rank]?.riskReason) && (
        <button
          type="button"
          {...part('link-button')}
          aria-expanded={isWhole}
          aria-describedby={labelId}
          onClick={() => setWhole(!isWhole)}
        >
          {text(isWhole ? 'permissions.showLess' : 'permissions.showAll')}
        </button>
      )}
    </div>
  );
});

function isLong(...texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => (text?.length ?? 0) > ENOUGH);
}
