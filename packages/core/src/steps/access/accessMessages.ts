import { optionsMessages } from '../../api/optionsMessages.ts';
import { exclusionMessages } from '../permissions/permissionsMessages.ts';

export const accessMessages = {
  ...exclusionMessages,
  ...optionsMessages,
  'access.title': 'Configure scope and expiration',
  'access.tokenType': 'Token type',
  'access.tokenTypeRequired': 'Choose a token type.',
  'access.needsPermissions':
    '“{tokenType}” needs permissions. Go back and choose at least one, or choose another type.',
  'access.permissions': 'Permissions',
  'access.fullAccess': 'Full access',
  'access.scope': 'Scope',
  'access.everything': 'Everything in the workspace, now and in future',
  'access.allCurrent': 'All {label} that exist now; not future ones',
  'access.all': 'All {label}, now and in future',
  'access.resourcesRequired':
    'Choose at least one of the {label}. The token works only on the {label} that you choose.',
  'access.resourceModeRequired': 'Choose whether the token works on some of the {label} or on all of them.',
  'access.tooManyResources': 'Choose at most {max} {label}. {reason}',
  'access.tooManyForAll': 'A token can have at most {max}, and there are {count}. {reason}',
  'access.chosen':
    '{count, plural, one {{label.one, select, named {1 selected {label.one}} other {1 of the {label}}}} other {# selected {label}}}. New {label} aren’t included.',
  'access.chosenOnes': 'Scoped {label}',
  'access.expiration': 'Expiration',
  'access.expirationRequired': 'Choose when the token stops working.',
  'access.dateRequired': 'Enter the last day on which the token should work.',
  'access.dateInvalid': 'This date doesn’t exist.',
  'access.datePast': 'Choose {earliest} or later. With this date, the token would already be expired.',
  'access.dateTooLate': 'Choose {latest} or earlier. {reason}',
  'access.tooLong': 'Choose {max, plural, one {1 day} other {# days}} or fewer. {reason}',
  'access.neverRefused': 'This token must expire. {reason}',
  'access.never': 'Never expires',
  'access.noEndByDefault': 'Choose an expiration, so that a forgotten token doesn’t work forever.',
  'access.lifeInDays': '{days, plural, one {1 day} other {# days}}',
  'access.onDate': '{moment} ({inDays})',
  'policy.replaced': '{from} is no longer offered, so {to} is chosen instead.',
  'policy.replacedByNone': '{from} is no longer offered. Choose another expiration.',
  'finding.reach':
    'This token can {what, select, use {use {permissions}} other {read}} {scope, select, everything {everywhere in the workspace, now and in future} all {on all {label}, now and in future} all-current {on all {label} that exist now} other {on the chosen {label}}}{life, select, never {, and never expires} long {, for {days, plural, one {1 day} other {# days}}} other {}}.',
  'finding.fullAccess':
    'A “{tokenType}” has full access{life, select, never {, and never expires} long {, for {days, plural, one {1 day} other {# days}}} other {}}. {reason}',
  'finding.fixedRights':
    'A “{tokenType}” has fixed permissions (“{rights}”){life, select, never {, and never expires} long {, for {days, plural, one {1 day} other {# days}}} other {}}. {reason}',
  'fix.shortenToDays': 'Shorten to {days, plural, one {1 day} other {# days}}',
  'fix.shortenToDate': 'Shorten to {date}',
  'fix.limitToSelected': 'Limit to selected {label}',
  'fix.limitToCurrent': 'Limit to current {label}',
  'fix.useTokenType': 'Make it a “{tokenType}” for selected {label}',
} as const satisfies Record<string, string>;
