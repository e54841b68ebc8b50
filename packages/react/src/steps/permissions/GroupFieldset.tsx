import type { FoundPermissions, ListRow, Selection } from '@tokenwright/core/permissions';
import { type ReactNode, useId } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { GroupControls } from './GroupControls.tsx';
import { HostText } from './HostText.tsx';

export interface GroupFieldsetProps {
  readonly heading: Extract<ListRow, { kind: 'group' }>;
  readonly found: FoundPermissions;
  readonly selection: Selection;
  readonly query: string;
  /** `undefined` if groups cannot be closed. */
  readonly onToggleGroup: ((group: ListRow['group']) => void) | undefined;
  readonly children: ReactNode;
}

/** A permission group with its counts and bulk controls. */
export function GroupFieldset({ heading, found, selection, query, onToggleGroup, children }: GroupFieldsetProps) {
  const { part, text } = useTokenwright();
  const { group, isOpen, key } = heading;
  const id = useId();
  const [labelId, countId] = [`${id}label`, `${id}count`];
  const selected = group.permissions.filter((each) => isChosen(each.id, selection)).length;
  const label = (
    <span {...part('permission-group-label')} id={labelId}>
      <HostText text={group.label} query={query} />
    </span>
  );
  return (
    <fieldset
      {...part('permission-group')}
      aria-labelledby={`${labelId} ${countId}`}
      data-state={isOpen ? 'open' : 'closed'}
    >
      <legend {...part('permission-group-heading')} data-row={key} tabIndex={-1}>
        <span {...part('permission-group-title')}>
          {onToggleGroup ? (
            <button
              type="button"
              {...part('permission-group-toggle')}
              aria-expanded={isOpen}
              aria-describedby={countId}
              onClick={() => onToggleGroup(group)}
            >
              <Chevron />
              {label}
            </button>
          ) : (
            label
          )}
          <span {...part('permission-group-count')} id={countId} data-state={selected > 0 ? 'some' : 'none'}>
            {text('permissions.groupCount', { chosen: selected, total: group.permissions.length })}
          </span>
          {!isOpen && group.description && (
            <span {...part('permission-group-hint')}>
              <HostText text={group.description} />
            </span>
          )}
        </span>
        <GroupControls
          permissions={found.groups.find((each) => each.group === group)?.permissions ?? group.permissions}
          isFiltered={found.isFiltered}
          selection={selection}
          labelId={labelId}
        />
      </legend>
      {children}
    </fieldset>
  );
}

function isChosen(permission: string, { catalogue, ranks }: Selection): boolean {
  return (ranks[catalogue.entry(permission)?.position ?? -1] ?? 0) > 0;
}

function Chevron() {
  return (
    <svg className="twr-chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="m4.5 6.25 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
