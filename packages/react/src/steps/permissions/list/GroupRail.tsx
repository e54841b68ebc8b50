import type { PermissionGroup } from '@tokenwright/core';
import type { FoundPermissions, Selection } from '@tokenwright/core/permissions';
import { type KeyboardEvent, memo, type RefObject, useEffect, useState } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { HostText } from '../HostText.tsx';
import { MenuSelect } from '../toolbar/MenuSelect.tsx';
import { moveInList } from './useListKeys.ts';

export interface GroupRailProps {
  readonly found: FoundPermissions;
  readonly selection: Selection;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onJump: (group: PermissionGroup) => void;
}

export const GroupRail = memo(function GroupRail({ found, selection, list, onJump }: GroupRailProps) {
  const { part, text } = useTokenwright();
  const groups = found.groups.map(({ group }) => group);
  const inView = useGroupInView(list, groups);
  const counts = chosenCounts(selection);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const to = moveInList(buttons.length, buttons.indexOf(event.target as HTMLButtonElement), event.key);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <nav {...part('group-rail')} aria-label={text('permissions.groups')}>
      <ul onKeyDown={onKeyDown}>
        {groups.map((group) => (
          <RailItem
            key={group.id}
            group={group}
            count={counts.get(group) ?? 0}
            isInView={group.id === inView}
            onJump={onJump}
          />
        ))}
      </ul>
    </nav>
  );
});

interface RailItemProps extends Pick<GroupRailProps, 'onJump'> {
  readonly group: PermissionGroup;
  readonly count: number;
  readonly isInView: boolean;
}

const RailItem = memo(function RailItem({ group, count, isInView, onJump }: RailItemProps) {
  const { part, text } = useTokenwright();
  return (
    <li>
      <button
        type="button"
        {...part('group-rail-item')}
        tabIndex={isInView ? 0 : -1}
        aria-current={isInView || undefined}
        onClick={() => onJump(group)}
      >
        <HostText text={group.label} />
        {count > 0 && (
          <>
            <span {...part('group-rail-count')} aria-hidden="true">
              {text('permissions.number', { count })}
            </span>
            <span className="twr-visually-hidden">{text('permissions.selectedCount', { count })}</span>
          </>
        )}
      </button>
    </li>
  );
});

export function GroupJump({ found, onJump }: Pick<GroupRailProps, 'found' | 'onJump'>) {
  const { text } = useTokenwright();
  const groups = found.groups.map(({ group }) => group);
  if (groups.length < 2) return null;
  return (
    <MenuSelect
      data-menu="group"
      aria-label={text('permissions.goToGroup')}
      shown={text('permissions.group')}
      value=""
      onPick={(at) => {
        const group = groups[Number(at)];
        if (group) onJump(group);
      }}
    >
      <option value="" disabled>
        {text('permissions.goToGroup')}
      </option>
      {groups.map(({ id, label }, at) => (
        <option key={id} value={at}>
          {label}
        </option>
      ))}
    </MenuSelect>
  );
}

function chosenCounts({ catalogue, ranks }: Selection): ReadonlyMap<PermissionGroup, number> {
  const counts = new Map<PermissionGroup, number>();
  for (const { position, group } of catalogue.entries) {
    if ((ranks[position] ?? 0) > 0) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

function useGroupInView(list: RefObject<HTMLElement | null>, groups: readonly PermissionGroup[]): string | undefined {
  const [inView, setInView] = useState<string>();
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setInView(list.current ? topGroup(list.current) : undefined);
    };
    const follow = () => {
      frame ||= requestAnimationFrame(look);
    };
    const places = [list.current?.getRootNode(), window];
    for (const place of places) place?.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      for (const place of places) place?.removeEventListener('scroll', follow, { capture: true });
    };
  }, [list]);
  return groups.some(({ id }) => id === inView) ? inView : groups[0]?.id;
}

function topGroup(list: HTMLElement): string | undefined {
  const toolbar = list.closest('[data-field="grants"]')?.querySelector('[data-part="picker-toolbar"]');
  const edge = (toolbar?.getBoundingClientRect().bottom ?? 0) + 8;
  const drawn = [...list.querySelectorAll<HTMLElement>('[data-group]')];
  const passed = drawn.findLast((group) => group.getBoundingClientRect().top <= edge);
  return (passed ?? drawn[0])?.dataset.group;
}
