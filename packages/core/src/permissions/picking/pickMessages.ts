export const pickMessages = {
  'permissions.alsoAdded':
    '{changed} {count, plural, one {was} other {were}} added: {permission} does not work without {count, plural, one {it} other {them}}.',
  'permissions.alsoLowered':
    '{changed} {count, plural, one {was} other {were}} lowered: {count, plural, one {it needs} other {they need}} {permission}.',
  'permissions.alsoRemoved':
    '{changed} {count, plural, one {was} other {were}} removed: {count, plural, one {it does} other {they do}} not work without {permission}.',
  'permissions.applied':
    '{template} was applied: {count, plural, one {1 permission is} other {# permissions are}} selected.',
  'permissions.notOffered': '{count, plural, one {1 is} other {# are}} not offered here.',
  'permissions.undone': 'Undone: your selection is as it was before.',
  'permissions.redone': 'Redone.',
  'permissions.bulkCleared':
    '{count, plural, =0 {No permissions to clear.} one {1 permission was cleared.} other {# permissions were cleared.}}',
  'permissions.bulkSet':
    '{count, plural, =0 {No permissions to select.} one {1 permission was selected.} other {# permissions were selected.}}',
  'permissions.bulkAdded':
    '{count, plural, one {1 required permission was} other {# required permissions were}} added.',
  'permissions.bulkRemoved':
    '{count, plural, one {1 was} other {# were}} lowered or removed, because a requirement is missing.',
  'permissions.bulkLocked':
    '{count, plural, one {1 permission wasn’t selected, because you can’t grant it.} other {# permissions weren’t selected, because you can’t grant them.}}',
  'permissions.bulkDangerous':
    '{count, plural, one {1 dangerous permission wasn’t selected. Add it individually.} other {# dangerous permissions weren’t selected. Add them individually.}}',
  'permissions.bulkExcluded':
    '{count, plural, one {1 permission wasn’t selected, because this token type can’t have it.} other {# permissions weren’t selected, because this token type can’t have them.}}',
  'permissions.bulkNoLevel':
    '{count, plural, one {1 permission without this level} other {# permissions without this level}} stayed the same.',
  'permissions.notFuture': 'Permissions that are added later are not included.',
  'permissions.readOnly': 'Read only',
  'permissions.readOnlyHint': 'Read access to all data that you can grant, except dangerous data.',
} as const satisfies Record<string, string>;
