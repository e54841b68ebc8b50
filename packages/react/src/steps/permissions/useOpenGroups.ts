import type { PermissionGroup } from '@tokenwright/core';
import type { Catalogue, Selection } from '@tokenwright/core/permissions';
import { useCallback, useState } from 'react';

/** Up to so many permissions are all laid out at first; of more, the groups are an overview. */
const LAID_OUT = 100;

interface OpenGroups {
  readonly isOpen: (group: PermissionGroup) => boolean;
  readonly areAllOpen: boolean;
  readonly toggle: (group: PermissionGroup) => void;
  readonly openAll: (open: boolean) => void;
}

/** Which groups are open. At first all of a small catalogue; of a large one those in which something is selected. */
export function useOpenGroups({ groups, entries }: Catalogue, selection: Selection): OpenGroups {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    if (entries.length <= LAID_OUT || groups.length === 1) return new Set(groups.map(({ id }) => id));
    return new Set(entries.flatMap(({ position, group }) => (selection.ranks[position] ? [group.id] : [])));
  });
  const isOpen = useCallback((group: PermissionGroup) => open.has(group.id), [open]);
  const toggle = useCallback((group: PermissionGroup) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(group.id)) after.add(group.id);
      return after;
    });
  }, []);
  const openAll = useCallback((all: boolean) => setOpen(new Set(all ? groups.map(({ id }) => id) : [])), [groups]);
  return { isOpen, areAllOpen: groups.every(isOpen), toggle, openAll };
}
