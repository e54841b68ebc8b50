import { type Catalogue, type Grant, grantLabel, setLevel } from '@tokenwright/core';
import { useState } from 'react';
import { useScope } from '../../scope/Scope.tsx';

/** Sets levels, and says what came or went with them. */
export function usePermissionChanges(
  catalogue: Catalogue,
  grants: readonly Grant[],
  onChange: (grants: readonly Grant[]) => void,
): { readonly change: (permission: string, level: string | null) => void; readonly said: string } {
  const { text } = useScope();
  const [said, setSaid] = useState('');
  const change = (permission: string, level: string | null): void => {
    const changed = setLevel(grants, permission, level, catalogue);
    const label = catalogue.permissions.get(permission)?.label ?? permission;
    const added = others(changed, grants, permission).map((grant) => grantLabel(grant, catalogue));
    const removed = others(grants, changed, permission)
      .filter((grant) => !changed.some((kept) => kept.permission === grant.permission))
      .map((grant) => grantLabel(grant, catalogue));
    onChange(changed);
    if (added.length > 0) setSaid(text('permissions.alsoAdded', { added: added.join(', '), permission: label }));
    else if (removed.length > 0)
      setSaid(text('permissions.alsoRemoved', { removed: removed.join(', '), permission: label }));
    else setSaid('');
  };
  return { change, said };
}

/** Those of `some` that are not the same in `rest`, beside the one that the person changed. */
function others(some: readonly Grant[], rest: readonly Grant[], permission: string): readonly Grant[] {
  return some.filter(
    (grant) =>
      grant.permission !== permission &&
      !rest.some((other) => other.permission === grant.permission && other.level === grant.level),
  );
}
