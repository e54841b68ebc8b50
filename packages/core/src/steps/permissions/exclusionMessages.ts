export const exclusionMessages = {
  'access.excluded':
    'A “{tokenType}” cannot have {count, plural, one {the permission “{permissions}”} other {these permissions: {permissions}}}. {reason}',
  'access.excludedToo': 'For other reasons it cannot have {count, plural, one {1 more} other {# more}}.',
  'finding.andOthers': '{permissions} and {count, plural, one {1 other} other {# others}}',
} as const satisfies Record<string, string>;
