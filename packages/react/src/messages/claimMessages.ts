/** `claim.ID` replaces the wizard's text `ID`. */
export const claimMessages = {
  'claim.heading': 'Get the secret of “{name}”?',
  'claim.intro': 'The request was approved. The API now creates the secret, and the page shows it once.',
  'claim.show': 'Show the secret',
  'claim.notClaimed': 'The secret was not claimed.',
  'claim.wizard.title': 'Claim secret',
  'claim.creating.title': 'Getting the secret…',
  'claim.reauthenticating.intro': 'Complete the sign-in that has opened. The secret is shown afterwards.',
  'claim.waiting.intro':
    'Retrying in {seconds, plural, one {1 second} other {# seconds}}. This can’t create a second secret.',
  'claim.reconciling.intro':
    'The connection was lost. We’re checking whether the secret was created. This can’t create a second secret.',
  'claim.unknown.title': 'Couldn’t confirm whether the secret was created',
  'claim.unknown.intro': 'The API didn’t respond, so the secret may exist. It was never shown.',
  'claim.unknown.checkHint': 'You can check again at any time. This can’t create a second secret.',
  'claim.unknown.reissue': 'I checked the list. Claim it again',
  'claim.unknown.advice': 'Look for “{name}” in the token list, in another tab. If the token is active, revoke it.',
  'claim.leave.attemptTitle': 'Leave while the secret is being created?',
  'claim.leave.attemptIntro': 'The secret may still be created. If so, the token will be revoked.',
  'claim.failure.forbidden': 'You aren’t allowed to claim this secret.',
  'claim.failure.conflict': 'The secret was already claimed, or the request is closed.',
} satisfies Record<string, string>;
