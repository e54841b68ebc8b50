import type { Permission } from '@tokenwright/core';
import { isAlikeInGroup } from '@tokenwright/core/permissions';
import { findHits } from '@tokenwright/core/text';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { usePickerScope } from './PickerScope.tsx';

export interface PermissionTextProps {
  readonly permission: Permission;
  readonly query: string;
  /** Characters of each text to show. */
  readonly most: number;
  readonly labelId: string;
  readonly hintId: string;
}

/** What a permission is. Its id is shown when it is what the search found, or when its name alone could mean another one. */
export function PermissionText({ permission, query, most, labelId, hintId }: PermissionTextProps) {
  const { part } = useTokenwright();
  const { catalogue } = usePickerScope();
  const { id, label, description } = permission;
  return (
    <>
      <span {...part('permission-label')}>
        <span id={labelId}>
          <HostText text={label} query={query} most={most} />
        </span>
        {(findHits(id, query).length > 0 || isAlikeInGroup(id, catalogue)) && (
          <code {...part('permission-id')}>
            <HostText text={id} query={query} most={most} />
          </code>
        )}
      </span>
      <span {...part('permission-description')} id={hintId}>
        {description && <HostText text={description} query={query} most={most} />}
      </span>
    </>
  );
}
