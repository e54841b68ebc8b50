import type { Catalogue, Permission } from '@tokenwright/core';
import { useId } from 'react';
import { useScope } from '../../scope/Scope.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { PermissionText } from './PermissionText.tsx';

export interface PermissionRowProps {
  readonly permission: Permission;
  /** The chosen level, or `null` for none. */
  readonly level: string | null;
  readonly catalogue: Catalogue;
  readonly onChange: (permission: string, level: string | null) => void;
}

/** One permission with its levels. A checkbox can be ticked by all of the text beside it. */
export function PermissionRow({ permission, level, catalogue, onChange }: PermissionRowProps) {
  const { part } = useScope();
  const id = useId();
  const [labelId, hintId, boxId] = [`${id}label`, `${id}hint`, `${id}box`];
  const state = permission.locked ? 'locked' : level === null ? 'none' : 'selected';
  const about = { permission, level, catalogue, labelId, hintId };
  return (
    <li {...part('permission')} data-state={state}>
      {permission.levels.length === 1 ? (
        <label htmlFor={boxId}>
          <PermissionText {...about} />
        </label>
      ) : (
        <div>
          <PermissionText {...about} />
        </div>
      )}
      <LevelChoice
        permission={permission}
        level={level}
        boxId={boxId}
        labelledBy={labelId}
        describedBy={hintId}
        onChange={onChange}
      />
    </li>
  );
}
