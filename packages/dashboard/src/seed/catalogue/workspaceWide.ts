import type { Permission } from '@tokenwright/core';

/** Marks permissions that have no meaning inside one form, so that a scoped form token cannot carry them. */
export function workspaceWide(reason: string, permissions: readonly Permission[]): Permission[] {
  const excludedFrom = [{ tokenType: 'scoped-form', reason }];
  return permissions.map((permission) => ({ ...permission, excludedFrom }));
}
