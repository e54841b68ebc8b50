import type { Permission } from '@tokenwright/core';

/** Marks permissions without a meaning inside one form, so that a scoped form token cannot have them. */
export function workspaceWide(reason: string, permissions: readonly Permission[]): Permission[] {
  const excludedFrom = [{ tokenType: 'scoped-form', reason }];
  return permissions.map((permission) => ({ ...permission, excludedFrom }));
}
