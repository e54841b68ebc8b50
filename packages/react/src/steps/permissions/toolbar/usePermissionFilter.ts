import {
  type Catalogue,
  createPermissionSearch,
  type FoundPermissions,
  type GrantProposal,
  type Selection,
  selectionOf,
} from '@tokenwright/core/permissions';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useNeeded } from '../../../tokens/useModule.ts';

export const loadCalls = () => import('./RequestProposal.tsx');

export interface PermissionFiltering {
  readonly query: string;
  readonly wanted: string;
  readonly setQuery: (query: string) => void;
  readonly isOnlySelected: boolean;
  readonly setOnlySelected: (only: boolean) => void;
  readonly found: FoundPermissions;
  readonly proposal: GrantProposal | undefined;
  /** Reads pasted API calls; `undefined` until the first one. */
  readonly calls: Awaited<ReturnType<typeof loadCalls>> | undefined;
}

/** In milliseconds. */
const SLICE = 8;

export function usePermissionFilter(
  catalogue: Catalogue,
  selection: Selection,
  tokenType: string,
): PermissionFiltering {
  const search = useMemo(() => createPermissionSearch(catalogue), [catalogue]);
  const [query, setQuery] = useState('');
  // A snapshot, so that a row stays when the user deselects it.
  const [onlySelected, setOnlySelected] = useState<Selection>();
  const kept = onlySelected?.catalogue === catalogue ? onlySelected : undefined;
  const wanted = useDeferredValue(query);
  const isCall = isRequest(wanted);
  const { module: calls, hasFailed } = useNeeded(loadCalls, isCall);
  const proposal = useMemo(
    () => (calls && isCall ? calls.proposeGrants(wanted, catalogue, tokenType) : undefined),
    [calls, isCall, wanted, catalogue, tokenType],
  );
  const found = useMemo(() => {
    if (proposal) return search.find({ query: '', onlySelected: selectionOf(proposal.grants, catalogue) });
    return search.find({ query: isCall && !hasFailed ? '' : wanted, onlySelected: kept });
  }, [search, wanted, kept, proposal, isCall, hasFailed, catalogue]);
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
    calls,
  };
}

function isRequest(query: string): boolean {
  if (query.includes('*')) return false;
  return /;|:\/\/|^\s*(?:\/\w|(?:[$>%]\s*)?curl\s|(?:get|head|post|put|patch|delete|options|query)\s+\/)/iu.test(query);
}
