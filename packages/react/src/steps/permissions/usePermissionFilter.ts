import { type Catalogue, createPermissionSearch, type FoundPermissions, type Selection } from '@tokenwright/core';
import { useEffect, useMemo, useState } from 'react';

export interface PermissionFiltering {
  readonly query: string;
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
  const found = useMemo(() => search.find({ query, onlySelected: kept }), [search, query, kept]);
  useEffect(() => {
    const timer = setTimeout(search.prepare, 200);
    return () => clearTimeout(timer);
  }, [search]);
  return {
    query,
    setQuery,
    isOnlySelected: kept !== undefined,
    setOnlySelected: (only) => setOnlySelected(only ? selection : undefined),
    found,
  };
}
