import type { Permission } from '@tokenwright/core';
import { useId } from 'react';
import { useScope } from '../../scope/Scope.tsx';

export interface LevelChoiceProps {
  readonly permission: Permission;
  readonly level: string | null;
  /** For the checkbox, where there is one. */
  readonly boxId: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly onChange: (permission: string, level: string | null) => void;
}

/** A native checkbox where there is one level, native radios (none, then the ladder) where there are more. */
export function LevelChoice({ permission, level, boxId, labelledBy, describedBy, onChange }: LevelChoiceProps) {
  const { part, text } = useScope();
  const group = useId();
  const isLocked = permission.locked !== undefined;
  const [only, another] = permission.levels;
  if (only && !another) {
    return (
      <input
        {...part('choice-input')}
        id={boxId}
        type="checkbox"
        disabled={isLocked}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        checked={level !== null}
        onChange={(event) => onChange(permission.id, event.target.checked ? only.id : null)}
      />
    );
  }
  const ladder = [{ id: null, label: text('permissions.none') }, ...permission.levels];
  return (
    <div {...part('permission-levels')} role="radiogroup" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {ladder.map(({ id, label }) => (
        <label key={id ?? ''} {...part('permission-level')} data-state={id === level ? 'selected' : 'none'}>
          <input
            type="radio"
            name={group}
            disabled={isLocked}
            checked={id === level}
            onChange={() => onChange(permission.id, id)}
          />
          <bdi>{label}</bdi>
        </label>
      ))}
    </div>
  );
}
