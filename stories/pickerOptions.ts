import type { Permission, TokenOptions } from '@tokenwright/core';
import { catalogue } from '@tokenwright/dashboard/catalogue';

/** The demo's options with some permissions changed. */
export function optionsWith(change: (permission: Permission) => Permission): TokenOptions {
  const groups = catalogue.groups.map((group) => ({ ...group, permissions: group.permissions.map(change) }));
  return { ...catalogue, groups };
}
