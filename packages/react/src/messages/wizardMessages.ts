/** What stands around every page, and the question before leaving. */
export const wizardMessages = {
  'wizard.title': 'Create an access token',
  'wizard.position': 'Step {step} of {count}',
  'wizard.opened': 'Step {step} of {count}: {title}',
  'wizard.progress': 'Progress',
  'wizard.done': 'done',
  'wizard.current': 'current',
  'wizard.back': 'Back',
  'wizard.next': 'Continue',
  'wizard.toReview': 'Back to review',
  'wizard.cancel': 'Cancel',
  'wizard.loading': 'Loading what you can choose from…',
  'wizard.loadFailed': 'The choices could not be loaded. Nothing has been created.',
  'wizard.wrongOptions':
    'What can be chosen here contradicts itself, so it is not shown. Nothing has been created. Tell whoever runs this workspace.',
  'wizard.tryingAgain': 'Trying again…',
  'wizard.problems': '{count, plural, one {There is a problem} other {There are # problems}}',
  'wizard.optional': 'optional',
  'wizard.optionsChanged':
    'What may be chosen has changed since you began. Your answers are kept; check them once more.',

  'leave.draftTitle': 'Discard this token?',
  'leave.draftIntro': 'Nothing has been created. What you typed and chose will be lost.',
  'leave.draftLeave': 'Discard',
  'leave.draftStay': 'Keep editing',
  'leave.attemptTitle': 'Leave while the token is being created?',
  'leave.attemptIntro': 'It may still be created. A token whose secret nobody saw is revoked.',
  'leave.attemptLeave': 'Leave',
  'leave.attemptStay': 'Stay',
  'leave.deliveryTitle': 'Leave before the secret is saved?',
  'leave.deliveryIntro':
    '{sink} has not said yet that it has the secret, and it cannot be shown again. The token will be revoked, since nobody may have its secret.',
  'leave.deliveryLeave': 'Revoke and leave',
  'leave.deliveryStay': 'Stay',
  'leave.secretTitle': 'Leave without the secret?',
  'leave.secretIntro':
    'You have not copied it, and it cannot be shown again. The token will be revoked, since nobody has its secret.',
  'leave.secretLeave': 'Revoke and leave',
  'leave.secretStay': 'Go back and copy it',
} as const satisfies Record<string, string>;
