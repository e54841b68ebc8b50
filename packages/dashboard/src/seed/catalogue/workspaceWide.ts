import type { Permission } from '@tokenwright/core';

/** Excludes permissions from scoped form tokens. */
export function workspaceWide(reason: string, permissions: readonly Permission[]): Permission[] {
  const excludedFrom = [{ tokenType: 'scoped-form', reason }];
  return permissions.map((permission) => ({ ...permission, excludedFrom }));
}
