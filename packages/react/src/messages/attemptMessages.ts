export const attemptMessages = {
  'creating.title': 'Creating the token…',
  'creating.intro': 'This takes a moment. Please keep the page open.',

  'waiting.title': 'Rate limited',
  'waiting.inFlight': 'Still processing the request…',
  'waiting.intro': 'Retrying in {seconds, plural, one {1 second} other {# seconds}}. This can’t create a second token.',

  'countdown.left': '{seconds, plural, one {1 second} other {# seconds}} left.',

  'reauthenticating.title': 'Confirm that it is you',
  'reauthenticating.intro':
    'Finish the sign-in that has opened. Your answers are kept, and the token is created afterwards.',

  'reconciling.title': 'Checking the result…',
  'reconciling.intro':
    'The API didn’t confirm the result. We’re checking whether the token was created; this can’t create a second one.',

  'unknown.title': 'Couldn’t confirm whether the token was created',
  'unknown.intro': 'The API didn’t confirm the result, so the token may exist. Its secret was never shown.',
  'unknown.checked': 'Last checked',
  'unknown.checkAgain': 'Check again',
  'unknown.checkHint': 'You can check again at any time. This can’t create a second token.',
  'unknown.reissue': 'I have looked: create it again',
  'unknown.advice':
    'Look for “{name}” in the token list, in another tab. If it exists, revoke it. Then create it again here.',

  'secretGone.title': 'The token exists, but its secret cannot be shown',
  'secretGone.intro':
    '“{name}” was created, but its secret was lost or wiped for safety. The token can’t be used without it.',
  'secretGone.hidden.title': 'The secret was removed when you left the page',
  'secretGone.hidden.intro':
    '“{name}” was created. You left the page before you copied the secret, so the page wiped it for safety. The token can’t be used without it.',
  'secretGone.late.title': 'The secret wasn’t saved in time',
  'secretGone.late.intro':
    '“{name}” was created, but you didn’t confirm in time that you saved its secret. The page wiped the secret, and the API revokes the token unless it has been used.',
  'secretGone.late.leaveItHint': 'The API revokes it unless it has been used. It stays in the token list.',
  'secretGone.reissue': 'Revoke it and create another',
  'secretGone.revoke': 'Revoke it',
  'secretGone.leaveIt': 'Keep it as it is',
  'secretGone.reissueHint': 'Brings you back to the review with all your answers. The new token has a new secret.',
  'secretGone.revokeHint': 'Ends here. The token can no longer be used, and stays listed for the record.',
  'secretGone.leaveItHint': 'It stays in the list of tokens. You can still revoke it there.',
  'secretGone.revokeFailed': 'It could not be revoked. Try again, or revoke it in the list.',

  'pendingApproval.title': 'Waiting for approval',
  'pendingApproval.requested': 'Requested',
  'pendingApproval.intro':
    'An admin must approve this request before you can copy the secret. You can close this page.',
} as const satisfies Record<string, string>;
