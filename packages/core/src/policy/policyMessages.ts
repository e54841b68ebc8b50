export const policyMessages = {
  'policy.shortened': 'Expiration is limited to {days, plural, one {1 day} other {# days}}. {reason}',
  'policy.shortenedBy': '{permissions} limits expiration to {days, plural, one {1 day} other {# days}}. {reason}',
} as const satisfies Record<string, string>;
