import type { CoreMessageId, Text, TokenApiErrorCode } from '@tokenwright/core';

/** English texts. The option `messages` replaces the text of an id. */
export const terminalMessages = {
  'wizard.position': '{title} ({step} of {count})',
  'wizard.loading': 'Loading options…',
  'wizard.loadFailed': 'Couldn’t load the options. No token was created.',
  'wizard.tryAgain': 'Try again',
  'wizard.close': 'Close',
  'wizard.leaveHint': 'Press Ctrl-C to go back or leave.',

  'name.nameHint': 'The integration that will use the token, such as Nightly export',
  'name.descriptionHint': 'Its purpose and a contact. Leave it empty if the name is enough',

  'permissions.label': 'Permissions',
  'permissions.alsoAdded': 'Added {added}: {permission} requires it.',

  'access.modeSelected': 'Only selected {label}',
  'access.resourceSearch': 'Search {label}',
  'access.searchHint': 'Part of a name. Leave it empty to list all {label}',
  'access.resourceShown': '{shown} of {total} shown',
  'access.resourceNone': 'No {label} match “{query}”.',
  'access.resourceFailed': 'Couldn’t load {label}.',
  'access.enough': 'Continue with {count, plural, one {1 selected} other {# selected}}',
  'access.searchMore': 'Search again',
  'access.days': '{days, plural, one {1 day} other {# days}}',
  'access.custom': 'Custom date',
  'access.lastDay': 'Expires at the end of',
  'access.latest': 'YYYY-MM-DD, {latest} or earlier. {reason}',
  'access.noEnd': 'No expiration',

  'review.title': 'Review and create',
  'review.question': 'Create this token?',
  'review.create': 'Create token',
  'review.line': '{label}: {values}',
  'review.danger': 'Danger: {message}',
  'review.warning': 'Warning: {message}',
  'review.notice': 'Note: {message}',
  'review.accept': 'I understand the risk: {message}',
  'review.unaccept': 'No longer accept the risk: {message}',
  'review.acceptRequired': 'accept or fix {count, plural, one {the warning} other {the # warnings}} above first',
  'review.needsApproval': 'This token needs an approval. {reason}',
  'review.approvers': 'Who decides: {approvers}',
  'review.request': 'Request token',
  'review.justify': 'Explain why you need this token',
  'review.justification': 'Why do you need this token?',
  'review.justificationHint': 'The approver reads this text.',
  'review.justification.required': 'Say why you need this token.',
  'review.justification.tooLong': 'Use {max} characters or fewer.',
  'review.justification.unprintable': 'This text has characters that can’t be stored or seen. Type it again.',
  'review.fix': 'Fix: {label}',
  'review.editWhat': 'Edit: {what}',
  'review.notCreated': 'No token was created. {why} {detail}',
  'failure.invalid': 'The API rejected the request.',
  'failure.unauthenticated': 'You’re signed out. Restart with a valid session.',
  'failure.reauthentication-required': 'The API requires you to sign in again first.',
  'failure.not-found': 'The API can’t find the token or one of its parts.',
  'failure.forbidden': 'You aren’t allowed to create this token.',
  'failure.conflict': 'The request conflicts with existing data.',
  'failure.policy': 'This workspace’s policy forbids this token.',
  'failure.quota': 'This workspace has reached its token limit. Revoke an unused token first.',
  'failure.rate-limited': 'Too many attempts. Wait a moment.',
  'failure.unavailable': 'Couldn’t reach the API.',
  'failure.unknown-outcome': 'The connection was lost before the API responded.',
  'failure.options-changed': 'The available permissions or limits have changed. Check your input.',

  'creating.title': 'Creating the token…',
  'waiting.title':
    'Rate limited. Retrying in {seconds, plural, one {1 second} other {# seconds}}. This can’t create a second token.',
  'waiting.inFlight':
    'The API is still processing the request. Retrying in {seconds, plural, one {1 second} other {# seconds}}. This can’t create a second token.',
  'reconciling.title':
    'The API didn’t confirm the result. Checking whether the token was created. This can’t create a second token…',
  'reauthenticating.title':
    'The API requires you to sign in again. Sign in where you started this session, then continue here.',
  'reauthenticating.done': 'I signed in again',
  'reauthenticating.giveUp': 'Back to review',
  'abandoning.title': 'Revoking the token if it was created…',

  'unknown.title': 'Couldn’t confirm whether “{name}” was created. Its secret was never shown.',
  'unknown.checkAgain': 'Check again',
  'unknown.reissue': 'The token isn’t in the list. Create it again',
  'secretGone.title': '“{name}” was created, but its secret was lost. The token can’t be used.',
  'secretGone.failed': 'Couldn’t revoke the token. Try again, or revoke it in the token list.',
  'secretGone.reissue': 'Revoke and create another',
  'secretGone.revoke': 'Revoke',
  'secretGone.revoking': 'Revoking…',
  'secretGone.leaveIt': 'Keep it',
  'pendingApproval.title': '“{name}” was requested. An admin must approve it before you can copy the secret.',

  'reveal.title': 'Secret of “{name}”',
  'reveal.intro':
    'You can see the secret only once. Store it where the integration reads it, such as in a secret vault.',
  'reveal.ends': 'Expires {moment}.',
  'reveal.neverEnds': 'Never expires.',
  'reveal.question': 'What next?',
  'reveal.show': 'Show the secret',
  'reveal.screen': 'Secret of “{name}”. Save it, then press Enter to clear it from the screen.',
  'reveal.stored': 'I stored it',

  'finished.revealed': '“{name}” is ready. Revoke it when you no longer need it.',
  'finished.delivered': '“{name}” is ready, and its secret was saved. Revoke it when you no longer need it.',
  'finished.nothing': 'No token was created.',
  'finished.revoked': '“{name}” was revoked, because its secret was never saved.',
  'finished.gone': '“{name}” still exists without a usable secret. Revoke it in the token list.',
  'finished.unknown':
    'Couldn’t confirm whether the token was created. Check the token list. If the token exists, revoke it there.',

  'leave.draft': 'Your input will be lost.',
  'leave.attempt': 'The token may still be created. If so, it will be revoked.',
  'leave.secret': 'You haven’t confirmed that you saved the secret. The token will be revoked.',
  'leave.stay': 'Stay',
  'leave.back': 'Back to the previous step',
  'leave.leave': 'Leave',
} as const satisfies Record<string, string> & Record<`failure.${TokenApiErrorCode}`, string>;

export type TerminalMessageId = CoreMessageId | keyof typeof terminalMessages;

/** Translations of the terminal's own texts. */
export type TerminalMessages = { readonly [Id in keyof typeof terminalMessages]?: string };

export type TerminalText = Text<TerminalMessageId>;
