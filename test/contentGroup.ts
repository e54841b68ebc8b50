import type { Permission, PermissionGroup } from '@tokenwright/core';

export function contentGroup(other: Permission): PermissionGroup {
  const levels = [
    { id: 'read', label: 'Read' },
    { id: 'write', label: 'Write' },
  ];
  return { id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels }, other] };
}
