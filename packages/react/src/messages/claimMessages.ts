/** `claim.ID` replaces the wizard's text `ID` while the secret of an approved token is claimed. */
export const claimMessages = {
  'claim.heading': 'Get the secret of “{name}”?',
  'claim.intro': 'The request was approved. The secret is made now and shown once.',
  'claim.show': 'Show the secret',
  'claim.notClaimed': 'The secret was not claimed.',
  'claim.wizard.title': 'Claim secret',
  'claim.creating.title': 'Getting the secret…',
  'claim.reauthenticating.intro': 'Finish the sign-in that has opened. The secret is shown afterwards.',
  'claim.waiting.intro':
    'Retrying in {seconds, plural, one {1 second} other {# seconds}}. This can’t make a second secret.',
  'claim.reconciling.intro':
    'The connection was lost. We’re checking whether the secret was made; this can’t make a second one.',
  'claim.unknown.title': 'Couldn’t confirm whether the secret was made',
  'claim.unknown.intro': 'The API didn’t answer, so the secret may exist. It was never shown.',
  'claim.unknown.checkHint': 'You can check again at any time. This can’t make a second secret.',
  'claim.unknown.reissue': 'I have looked: claim it again',
  'claim.unknown.advice': 'Look for “{name}” in the token list, in another tab. If it is active, revoke it.',
  'claim.leave.attemptTitle': 'Leave while the secret is being made?',
  'claim.leave.attemptIntro': 'The secret may still be made. If so, the token will be revoked.',
  'claim.failure.forbidden': 'You aren’t allowed to claim this secret.',
  'claim.failure.conflict': 'The secret was already claimed, or the request is closed.',
} as const satisfies Record<string, string>;
