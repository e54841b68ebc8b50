import type { PermissionLevel } from '@tokenwright/core';

/** The label is the capitalized id. */
export function level(
  id: 'read' | 'write' | 'delete' | 'manage' | 'run' | 'remove' | 'refund',
  description: string,
  more: Omit<PermissionLevel, 'id' | 'label' | 'description'> = {},
): PermissionLevel {
  return { id, label: id.charAt(0).toUpperCase() + id.slice(1), description, ...more };
}
