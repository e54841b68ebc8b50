import type { Permission } from '@tokenwright/core';

export function workspaceWide(reason: string, permissions: readonly Permission[]): Permission[] {
  const excludedFrom = [{ tokenType: 'scoped-form', reason }];
  return permissions.map((permission) => ({ ...permission, excludedFrom }));
}
