/** What is said while a token is being created, and where nobody has its secret. */
export const attemptMessages = {
  'creating.title': 'Creating the token…',
  'creating.intro': 'This takes a moment. Please keep the page open.',

  'waiting.title': 'Waiting for the API',
  'waiting.intro':
    'It asked for a pause. The same request is sent again in {seconds, plural, one {1 second} other {# seconds}}; no second token can come of it.',

  'countdown.left': '{seconds, plural, one {1 second} other {# seconds}} left.',

  'reauthenticating.title': 'Confirm that it is you',
  'reauthenticating.intro':
    'Finish the sign-in that has opened. Your answers are kept, and the token is created afterwards.',

  'reconciling.title': 'Checking what happened…',
  'reconciling.intro':
    'The answer was lost on the way. We are finding out whether the token was made; no second one can come of it.',

  'unknown.title': 'We do not know whether the token was made',
  'unknown.intro': 'The API did not answer, and may or may not have created it. Nobody has seen its secret.',
  'unknown.checkAgain': 'Check again',
  'unknown.checkHint':
    'You can check again at any time: it asks about the same request, so no second token can come of it.',
  'unknown.reissue': 'I have looked: create it again',
  'unknown.advice':
    'Look for “{name}” in the list of tokens, in another tab. If it is there, revoke it. Then create it again here.',

  'secretGone.title': 'The token exists, but its secret cannot be shown',
  'secretGone.intro':
    '“{name}” was created, and its secret was lost on the way or wiped for safety. Nobody can use it without the secret.',
  'secretGone.hidden.title': 'The secret was removed when you left the page',
  'secretGone.hidden.intro':
    '“{name}” was created. You went to another page before its secret was copied, so the secret was wiped for safety and cannot be shown again. Nobody can use the token without it.',
  'secretGone.late.title': 'Nobody took the secret in time',
  'secretGone.late.intro':
    '“{name}” was created, and nobody said in time that they have its secret. The secret was removed from this page, and the API revokes such a token unless it has been used.',
  'secretGone.late.leaveItHint':
    'The API revokes it by itself, unless somebody has used it. It stays in the list of tokens.',
  'secretGone.reissue': 'Revoke it and create another',
  'secretGone.revoke': 'Revoke it',
  'secretGone.leaveIt': 'Keep it as it is',
  'secretGone.reissueHint': 'Brings you back to the review with all your answers. The new token has a new secret.',
  'secretGone.revokeHint': 'Ends here. The token can no longer be used, and stays listed for the record.',
  'secretGone.leaveItHint': 'It stays in the list of tokens. You can still revoke it there.',
  'secretGone.revokeFailed': 'It could not be revoked. Try again, or revoke it in the list.',

  'pendingApproval.title': 'Waiting for approval',
  'pendingApproval.intro':
    '“{name}” was requested. Somebody who may approve it has to do so before there is a secret to copy. You can close this page: the request stays.',
} as const satisfies Record<string, string>;
