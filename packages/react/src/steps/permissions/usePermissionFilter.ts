import {
  type Catalogue,
  createPermissionSearch,
  type FoundPermissions,
  type Selection,
} from '@tokenwright/core/permissions';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';

export interface PermissionFiltering {
  readonly query: string;
  /** What the list is searched for: the query, or the one before it. */
  readonly wanted: string;
  readonly setQuery: (query: string) => void;
  readonly isOnlySelected: boolean;
  readonly setOnlySelected: (only: boolean) => void;
  readonly found: FoundPermissions;
}

/** What the person sees of the catalogue. A filter chooses nothing and drops nothing. */
export function usePermissionFilter(catalogue: Catalogue, selection: Selection): PermissionFiltering {
  const search = useMemo(() => createPermissionSearch(catalogue), [catalogue]);
  const [query, setQuery] = useState('');
  // As it was when the filter was set: a row that is unticked must not go away under the pointer.
  const [onlySelected, setOnlySelected] = useState<Selection>();
  const kept = onlySelected?.catalogue === catalogue ? onlySelected : undefined;
  // A key shows at once, and the list follows as soon as it can, however slow the machine is.
  const wanted = useDeferredValue(query);
  const found = useMemo(() => search.find({ query: wanted, onlySelected: kept }), [search, wanted, kept]);
  useEffect(() => {
    const timer = setTimeout(search.prepare, 200);
    return () => clearTimeout(timer);
  }, [search]);
  return {
    query,
    wanted,
    setQuery,
    isOnlySelected: kept !== undefined,
    setOnlySelected: (only) => setOnlySelected(only ? selection : undefined),
    found,
  };
}
