import {
  type Catalogue,
  createPermissionSearch,
  type FoundPermissions,
  type GrantProposal,
  proposeGrants,
  type Selection,
  selectionOf,
} from '@tokenwright/core/permissions';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';

export interface PermissionFiltering {
  readonly query: string;
  readonly wanted: string;
  readonly setQuery: (query: string) => void;
  readonly isOnlySelected: boolean;
  readonly setOnlySelected: (only: boolean) => void;
  readonly found: FoundPermissions;
  /** Grants for pasted API calls or names; `undefined` for an ordinary search. */
  readonly proposal: GrantProposal | undefined;
}

/** In milliseconds. Short, so that typing stays responsive. */
const SLICE = 8;

export function usePermissionFilter(
  catalogue: Catalogue,
  selection: Selection,
  tokenType: string,
): PermissionFiltering {
  const search = useMemo(() => createPermissionSearch(catalogue), [catalogue]);
  const [query, setQuery] = useState('');
  // A row must not disappear when the user unselects it.
  const [onlySelected, setOnlySelected] = useState<Selection>();
  const kept = onlySelected?.catalogue === catalogue ? onlySelected : undefined;
  const wanted = useDeferredValue(query);
  const proposal = useMemo(
    () => (isRequest(wanted) ? proposeGrants(wanted, catalogue, tokenType) : undefined),
    [wanted, catalogue, tokenType],
  );
  const found = useMemo(() => {
    if (proposal) return search.find({ query: '', onlySelected: selectionOf(proposal.grants, catalogue) });
    return search.find({ query: wanted, onlySelected: kept });
  }, [search, wanted, kept, proposal, catalogue]);
  useEffect(() => {
    const prepare = () => {
      if (!search.prepare(SLICE)) timer = setTimeout(prepare);
    };
    let timer = setTimeout(prepare, 200);
    return () => clearTimeout(timer);
  }, [search]);
  return {
    query,
    wanted,
    setQuery,
    isOnlySelected: kept !== undefined,
    setOnlySelected: (only) => setOnlySelected(only ? selection : undefined),
    found,
    proposal,
  };
}

function isRequest(query: string): boolean {
  if (query.includes('*')) return false;
  return /;|:\/\/|^\s*(?:\/\w|(?:[$>%]\s*)?curl\s|(?:get|head|post|put|patch|delete|options|query)\s+\/)/iu.test(query);
}
