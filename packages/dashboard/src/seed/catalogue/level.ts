import type { PermissionLevel } from '@tokenwright/core';

export function level(
  id: 'read' | 'write' | 'delete' | 'manage' | 'run' | 'remove' | 'refund',
  description: string,
  more: Omit<PermissionLevel, 'id' | 'label' | 'description'> = {},
): PermissionLevel {
  return { id, label: id.charAt(0).toUpperCase() + id.slice(1), description, ...more };
}
