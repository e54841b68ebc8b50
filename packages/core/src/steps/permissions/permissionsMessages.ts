import { optionsMessages } from '../../api/optionsMessages.ts';
import { joinMessages } from '../../messages/joinMessages.ts';

export const exclusionMessages = {
  ...joinMessages,
  'access.excluded':
    'A “{tokenType}” cannot have {count, plural, one {the permission “{permissions}”} other {these permissions: {permissions}}}. {reason}',
  'access.excludedToo':
    'For other reasons, it can’t have {count, plural, one {1 more permission} other {# more permissions}}.',
  'finding.andOthers': '{permissions} and {count, plural, one {1 other} other {# others}}',
} as const satisfies Record<string, string>;

export const permissionsMessages = {
  ...exclusionMessages,
  ...optionsMessages,
  'permissions.title': 'Choose permissions',
  'permissions.permissions': 'Permissions',
  'permissions.required': 'Choose at least one permission.',
  'permissions.unknown': 'The permission “{permission}” is no longer offered. Remove it or choose another.',
  'permissions.missing':
    '“{permission}” does not work without “{required}”. Add “{required}”, or remove “{permission}”.',
  'permissions.locked': 'You can’t grant “{permission}”. {reason}',
  'permissions.refused': '{permissions} can’t be combined. {reason}',
  'permissions.noTokenType': 'No token type can have all of these permissions together.',
  'permissions.dangerousPermissions': 'Dangerous',
  'permissions.elevatedPermissions': 'Sensitive',
  'permissions.lowPermissions': 'Permissions',
  'options.lowered': '{label} was lowered to {left}.',
  'options.taken': 'Removed from your selection: {labels}.',
  'options.others':
    '{count, plural, one {1 permission} other {# permissions}} that you did not choose {count, plural, one {has} other {have}} changed too.',
  'finding.prefilled':
    '{permission} was chosen by {source, select, link {the link that you opened} other {the template {label}}}, not by you. {reason}',
  'finding.dangerous': '{permission}. {reason}',
  'finding.many':
    'This token has {count} permissions. Integrations rarely need that many. A separate token for each job is safer.',
  'fix.lower': 'Lower {permission} to {left}',
  'fix.lowerTo': 'Lower to {left}',
  'fix.drop': 'Remove {permission}',
} as const satisfies Record<string, string>;
