import type { Catalogue, PermissionGroup } from '@tokenwright/core';
import { useScope } from '../../scope/Scope.tsx';
import { PermissionRow } from './PermissionRow.tsx';

export interface GroupFieldsetProps {
  readonly group: PermissionGroup;
  /** Level ids by permission id. */
  readonly chosen: ReadonlyMap<string, string>;
  readonly catalogue: Catalogue;
  readonly onChange: (permission: string, level: string | null) => void;
}

/** A group as a native fieldset, with how many of its permissions are selected. */
export function GroupFieldset({ group, chosen, catalogue, onChange }: GroupFieldsetProps) {
  const { part, text } = useScope();
  const whole = catalogue.groups.find(({ id }) => id === group.id) ?? group;
  const selected = whole.permissions.filter(({ id }) => chosen.has(id)).length;
  return (
    <fieldset {...part('permission-group')}>
      <legend {...part('permission-group-label')}>
        <bdi>{group.label}</bdi>{' '}
        <span {...part('permission-group-count')} data-state={selected > 0 ? 'some' : 'none'}>
          {text('permissions.groupCount', { chosen: selected, total: whole.permissions.length })}
        </span>
      </legend>
      <ul {...part('permission-list')}>
        {group.permissions.map((permission) => (
          <PermissionRow
            key={permission.id}
            permission={permission}
            level={chosen.get(permission.id) ?? null}
            catalogue={catalogue}
            onChange={onChange}
          />
        ))}
      </ul>
    </fieldset>
  );
}
