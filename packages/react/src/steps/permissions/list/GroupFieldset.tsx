import type { FoundPermissions, ListRow, Selection } from '@tokenwright/core/permissions';
import { type ReactNode, useId } from 'react';
import { TruncatedText } from '../../../fields/TruncatedText.tsx';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { HostText } from '../HostText.tsx';
import { GroupMenu } from './GroupMenu.tsx';

export interface GroupFieldsetProps {
  readonly heading: Extract<ListRow, { kind: 'group' }>;
  readonly found: FoundPermissions;
  readonly selection: Selection;
  readonly query: string;
  readonly current: string | undefined;
  readonly children: ReactNode;
}

export function GroupFieldset({ heading, found, selection, query, current, children }: GroupFieldsetProps) {
  const { part, text } = useTokenwright();
  const { group, key } = heading;
  const id = useId();
  const [labelId, countId] = [`${id}label`, `${id}count`];
  const selected = group.permissions.filter((each) => isChosen(each.id, selection)).length;
  return (
    <fieldset {...part('permission-group')} aria-labelledby={`${labelId} ${countId}`} data-group={group.id}>
      <legend
        {...part('permission-group-heading')}
        data-row={key}
        data-described={group.description ? true : undefined}
        tabIndex={-1}
      >
        <span {...part('permission-group-label')} id={labelId}>
          <HostText text={group.label} query={query} />
        </span>
        <span {...part('permission-group-count')} id={countId} data-state={selected > 0 ? 'some' : 'none'}>
          {text('permissions.groupCount', { chosen: selected, total: group.permissions.length })}
        </span>
        <GroupMenu
          permissions={found.groups.find((each) => each.group === group)?.permissions ?? group.permissions}
          selection={selection}
          labelId={labelId}
          tabIndex={key === current ? 0 : -1}
        />
        {group.description && (
          <span {...part('permission-group-description')}>
            <TruncatedText text={group.description} />
          </span>
        )}
      </legend>
      {children}
    </fieldset>
  );
}

function isChosen(permission: string, { catalogue, ranks }: Selection): boolean {
  return (ranks[catalogue.entry(permission)?.position ?? -1] ?? 0) > 0;
}
