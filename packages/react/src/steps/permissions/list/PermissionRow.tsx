import type { Permission } from '@tokenwright/core';
import { type CatalogueEntry, type Dependent, isAlikeInGroup, riskOf } from '@tokenwright/core/permissions';
import { findHits } from '@tokenwright/core/text';
import { memo, useId, useMemo, useState } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { HostText, MAX_LENGTH } from '../HostText.tsx';
import { PermissionNotes, rowObstacles } from '../notes/PermissionNotes.tsx';
import { usePickerContext } from '../PickerContext.tsx';
import { LevelChoice } from './LevelChoice.tsx';

export interface PermissionRowProps {
  readonly rowKey: string;
  readonly entry: CatalogueEntry;
  readonly rank: number;
  readonly query: string;
  readonly dependents: readonly Dependent[];
  readonly isHighlighted: boolean;
  readonly tabIndex: 0 | -1;
}

export const PermissionRow = memo(function PermissionRow({
  rowKey,
  entry,
  rank,
  query,
  dependents,
  isHighlighted,
  tabIndex,
}: PermissionRowProps) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenType, isTypeFinal } = usePickerContext();
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const [labelId, hintId, notesId, boxId] = [`${id}label`, `${id}hint`, `${id}notes`, `${id}box`];
  const { permission } = entry;
  const obstacles = useMemo(
    () => rowObstacles(entry, catalogue, tokenType, isTypeFinal),
    [entry, catalogue, tokenType, isTypeFinal],
  );
  const isLocked = obstacles.blockedFrom === 0;
  const takesFocus = isLocked && rank === -1;
  const named = takesFocus && ({ role: 'group', 'aria-labelledby': labelId, 'aria-describedby': notesId } as const);
  const most = isWhole ? Number.POSITIVE_INFINITY : MAX_LENGTH;
  const words = <PermissionText {...{ permission, query, most, labelId, hintId }} />;
  const [grant, level] = [entry.grants[rank], permission.levels[rank]];
  return (
    <div
      {...part('permission')}
      data-row={rowKey}
      data-state={rank >= 0 ? 'selected' : isLocked ? 'locked' : 'none'}
      data-risk={grant && riskOf(grant, catalogue)}
      data-highlighted={isHighlighted || undefined}
      tabIndex={takesFocus ? tabIndex : undefined}
      {...named}
    >
      {permission.levels.length === 1 ? (
        <label {...part('permission-text')} htmlFor={boxId}>
          {words}
        </label>
      ) : (
        <div {...part('permission-text')}>{words}</div>
      )}
      <LevelChoice
        {...{ entry, rank, boxId, tabIndex }}
        blockedFrom={obstacles.blockedFrom}
        labelledBy={labelId}
        describedBy={`${hintId} ${notesId}`}
      />
      <PermissionNotes {...{ entry, rank, dependents, obstacles, most, notesId, labelId, tabIndex }} />
      {isLong(permission.label, permission.description, level?.riskReason, level?.description) && (
        <button
          type="button"
          {...part('link-button')}
          tabIndex={tabIndex}
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
  return texts.some((text) => (text?.length ?? 0) > MAX_LENGTH);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[\s_.:-]+/g, ' ');
}

interface PermissionTextProps {
  readonly permission: Permission;
  readonly query: string;
  readonly most: number;
  readonly labelId: string;
  readonly hintId: string;
}

function PermissionText({ permission, query, most, labelId, hintId }: PermissionTextProps) {
  const { part } = useTokenwright();
  const { catalogue } = usePickerContext();
  const { id, label, description } = permission;
  return (
    <>
      <span {...part('permission-label')} id={labelId}>
        <HostText text={label} query={query} most={most} />
      </span>
      {((findHits(id, query).length > 0 && plain(id) !== plain(label)) || isAlikeInGroup(id, catalogue)) && (
        <code {...part('permission-id')}>
          <HostText text={id} query={query} most={most} />
        </code>
      )}
      <span {...part('permission-description')} id={hintId}>
        {description && <HostText text={description} query={query} most={most} />}
      </span>
    </>
  );
}
