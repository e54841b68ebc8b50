/** The built-in English messages. Replace any of them by id with the `messages` option. */
export const coreMessages = {
  'name.title': 'Name the token',
  'name.subject': 'Name',
  'name.name': 'Token name',
  'name.description': 'Description',
  'name.required': 'Enter a name that says which integration will use the token.',
  'name.tooLong': 'Shorten the name to {max} characters or fewer. It has {count}.',
  'name.unprintable': 'Remove the invisible control characters from the text. They cannot be stored or read back.',
  'name.descriptionRequired': 'Describe what the token is for. {reason}',
  'name.descriptionTooLong': 'Shorten the description to {max} characters or fewer. It has {count}.',

  'permissions.title': 'Choose permissions',
  'permissions.permissions': 'Permissions',
  'permissions.required': 'Choose at least one permission.',
  'permissions.unknown': 'The permission “{permission}” is no longer offered. Remove it or choose another.',
  'permissions.missing': '“{permission}” does not work without “{required}”. Add that, or remove “{permission}”.',
  'permissions.locked': '“{permission}” cannot be granted by you. {reason}',
  'permissions.refused': '{permissions} can’t be combined. {reason}',

  'permissions.noTokenType': 'No token type can have all of these permissions together.',
  'permissions.dangerousPermissions': 'Dangerous permissions',
  'permissions.elevatedPermissions': 'Sensitive permissions',
  'permissions.lowPermissions': 'Permissions',
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
  'permissions.redone': 'Done again.',
  'permissions.bulkCleared':
    '{count, plural, =0 {No permissions to clear.} one {1 permission was cleared.} other {# permissions were cleared.}}',
  'permissions.bulkSet':
    '{count, plural, =0 {No permissions to select.} one {1 permission was selected.} other {# permissions were selected.}}',
  'permissions.bulkAdded': '{count, plural, one {1 more was} other {# more were}} added that these need.',
  'permissions.bulkRemoved':
    '{count, plural, one {1 was} other {# were}} lowered or removed, because a requirement is missing.',
  'permissions.bulkLocked': '{count, plural, one {1 was} other {# were}} left out that you can’t grant.',
  'permissions.bulkDangerous':
    '{count, plural, one {1 dangerous permission wasn’t selected. Add it individually.} other {# dangerous permissions weren’t selected. Add them individually.}}',
  'permissions.bulkExcluded': '{count, plural, one {1 was} other {# were}} left out that this token type cannot have.',
  'permissions.bulkNoLevel': '{count, plural, one {1 has} other {# have}} no such level and stayed the same.',
  'permissions.notFuture': 'Permissions that are added later are not included.',
  'permissions.readOnly': 'Read only',
  'permissions.readOnlyHint': 'Read access to all data that you can grant, except dangerous data.',

  'access.title': 'Configure scope and expiration',
  'access.tokenType': 'Token type',
  'access.tokenTypeRequired': 'Choose a token type.',
  'access.excluded':
    'A “{tokenType}” cannot have {count, plural, one {the permission “{permissions}”} other {these permissions: {permissions}}}. {reason}',
  'access.excludedToo': 'For other reasons it cannot have {count, plural, one {1 more} other {# more}}.',
  'access.scope': 'Scope',
  'access.everything': 'Everything in the workspace, now and in future',
  'access.allCurrent': 'All {label} that exist now; not future ones',
  'access.all': 'All {label}, now and in future',
  'access.resourcesRequired': 'Choose at least one of the {label}. This token type works only on those you choose.',
  'access.resourceModeRequired': 'Choose whether the token works on some of the {label} or on all of them.',
  'access.tooManyResources': 'Choose at most {max} {label}. {reason}',
  'access.tooManyForAll': 'There are {count}, and one token may have {max} at most. {reason}',
  'access.chosen': '{count} selected {label}. New {label} aren’t included.',
  'access.chosenOnes': 'Chosen {label}',
  'access.expiration': 'Expiration',
  'access.expirationRequired': 'Choose when the token stops working.',
  'access.dateRequired': 'Enter the last day on which the token should work.',
  'access.dateInvalid': 'That date does not exist.',
  'access.datePast': 'Choose {earliest} or later. The token would have expired already.',
  'access.dateTooLate': 'Choose {latest} or earlier. {reason}',
  'access.tooLong': 'Choose {max, plural, one {1 day} other {# days}} or fewer. {reason}',
  'access.neverRefused': 'This token must expire. {reason}',
  'access.never': 'Never expires',
  'access.noEndByDefault': 'Choose an end, so that a forgotten token does not stay usable for ever.',
  'access.lifeInDays': '{days, plural, one {1 day} other {# days}}',
  'access.inDays': 'In {days, plural, one {1 day} other {# days}}, {moment}',
  'access.onDate': 'At the end of {date}, {inDays}: {moment}',
  'access.utc': 'That is {moment}.',

  'expiration.never': 'never',
  'expiration.shortened': 'The server shortened the life of the token. It ends {granted}, and not {asked}.',
  'expiration.lengthened': 'The server made the token live longer than you asked. It ends {granted}, and not {asked}.',
  'expiration.unreadable':
    'The server did not say in a way that can be read when the token ends. Look it up in the list.',

  'policy.shortened': 'Expiration is limited to {days, plural, one {1 day} other {# days}}. {reason}',
  'policy.shortenedBy': '{permissions} limits expiration to {days, plural, one {1 day} other {# days}}. {reason}',
  'policy.replaced': '{from} is no longer offered, so {to} is chosen instead.',
  'policy.replacedByNone': '{from} is no longer offered. Choose again when the token stops working.',

  'options.untouched': 'Your choices are unchanged.',
  'options.lowered': '{label} was lowered to {left}.',
  'options.taken': 'Taken from your selection: {labels}.',
  'options.others':
    '{count, plural, one {1 permission} other {# permissions}} that you did not choose {count, plural, one {has} other {have}} changed too.',
  'options.gone': '{label} is no longer offered.',
  'options.new': '{label} is new.',
  'options.riskier': '{label} is now {risk, select, dangerous {dangerous} other {sensitive}}. {reason}',
  'options.safer': '{label} is now {risk, select, low {harmless} other {less dangerous}}. {reason}',
  'options.locked': '{label} is no longer yours to grant. {reason}',
  'options.unlocked': '{label} is now yours to grant.',
  'options.token-type-gone': 'The token type “{label}” is no longer offered.',
  'options.token-type-new': 'The token type “{label}” is new.',

  'finding.reach':
    'This token can {what, select, use {use {permissions}} other {read}} {scope, select, everything {everywhere in the workspace, now and in future} all {on all {label}, now and in future} all-current {on all {label} that exist now} other {on the chosen {label}}}{life, select, never {, and never expires} long {, for {days, plural, one {1 day} other {# days}}} other {}}.',
  'finding.andOthers': '{permissions} and {count, plural, one {1 other} other {# others}}',
  'finding.prefilled':
    '{permission} was chosen by {source, select, link {the link that you opened} other {the template {label}}}, not by you. {reason}',
  'finding.many':
    'This token holds {count} permissions. An integration rarely needs that many: a token for each job is safer.',
  'finding.noDescription': 'Add a description so teammates know what this token is for.',
  'fix.shortenToDays': 'Shorten to {days, plural, one {1 day} other {# days}}',
  'fix.shortenToDate': 'Shorten to {date}',
  'fix.limitToSelected': 'Limit to {label} that you choose',
  'fix.limitToCurrent': 'Limit to {label} that exist now',
  'fix.useTokenType': 'Make it a “{tokenType}”, limited to {label} that you choose',
  'fix.lower': 'Lower {permission} to {left}',
  'fix.drop': 'Remove {permission}',
} as const satisfies Record<string, string>;
