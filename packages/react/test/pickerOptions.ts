import type { Permission, PermissionGroup, TokenOptions } from '@tokenwright/core';
import { exampleOptions } from './exampleOptions.ts';

export function withGroups(...groups: readonly PermissionGroup[]): TokenOptions {
  return { ...exampleOptions, groups };
}

export function manyPermissions(count: number): TokenOptions {
  const permissionOf = (at: number): Permission => ({
    id: `p${at}`,
    label: `Permission ${at}`,
    levels: [
      { id: 'read', label: 'Read' },
      { id: 'write', label: 'Write' },
    ],
  });
  const groups = Array.from({ length: Math.ceil(count / 100) }, (_, group) => ({
    id: `g${group}`,
    label: `Group ${group}`,
    permissions: Array.from({ length: Math.min(100, count - group * 100) }, (_each, at) =>
      permissionOf(group * 100 + at),
    ),
  }));
  return withGroups(...groups);
}
