/** What the review says, and why a token was not created. */
export const reviewMessages = {
  'review.title': 'Review and create',
  'review.intro': 'Check everything before the token is created.',
  'review.edit': 'Edit',
  'review.editWhat': 'Edit {what}',
  'review.create': 'Create token',
  'review.findings': '{count, plural, one {Know this before you create it} other {Know these before you create it}}',
  'review.danger': 'Danger.',
  'review.warning': 'Warning.',
  'review.notice': 'Note.',
  'review.tick': 'I have read this, and accept it',
  'review.tickRequired': 'Tick this, or take it out of the token, to create it.',
  'review.fixed': 'Done: {label}. Edit “{step}” to change it back.',
  'review.all': 'Show all {count}',
  'review.fewer': 'Show fewer',
  'review.notCreated': 'No token was created.',

  'failure.invalid': 'The API refused the request as it is.',
  'failure.unauthenticated':
    'You are signed out. Sign in again in another tab, then try again here; your answers are kept.',
  'failure.reauthentication-required': 'You need to confirm that it is you before a token can be created.',
  'failure.forbidden': 'You are not allowed to create such a token.',
  'failure.conflict': 'The request does not fit what is there already.',
  'failure.policy': 'The policy of this workspace does not allow such a token.',
  'failure.quota':
    'There are as many tokens as this workspace may have. Revoke one that is no longer used, then try again.',
  'failure.rate-limited': 'There were too many tries in a short time. Wait a moment, then try again.',
  'failure.unavailable': 'The API cannot be reached right now. Check your connection, then try again.',
  'failure.unknown-outcome': 'The answer of the API was lost.',
  'failure.options-changed':
    'What may be chosen has changed since you began. Check your answers, then create the token.',
} as const satisfies Record<string, string>;
