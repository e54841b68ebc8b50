export const attemptMessages = {
  'creating.title': 'Creating the token…',
  'creating.intro': 'This takes a moment. Please keep the page open.',

  'waiting.title': 'Rate limited',
  'waiting.inFlight': 'Still processing the request…',
  'waiting.intro': 'Retrying in {seconds, plural, one {1 second} other {# seconds}}. This can’t create a second token.',

  'countdown.left': '{seconds, plural, one {1 second} other {# seconds}} left.',

  'reauthenticating.title': 'Confirm your identity',
  'reauthenticating.intro':
    'Complete the sign-in that has opened. Your input is kept, and the token is created afterwards.',

  'reconciling.title': 'Checking the result…',
  'reconciling.intro':
    'The API didn’t confirm the result. We’re checking whether the token was created. This can’t create a second token.',

  'unknown.title': 'Couldn’t confirm whether the token was created',
  'unknown.intro': 'The API didn’t confirm the result, so the token may exist. Its secret was never shown.',
  'unknown.sent': 'Sent',
  'unknown.checked': 'Last checked',
  'unknown.checkAgain': 'Check again',
  'unknown.checkHint': 'You can check again at any time. This can’t create a second token.',
  'unknown.reissue': 'I checked the list. Create it again',
  'unknown.advice':
    'Look for “{name}” in the token list, in another tab. If the token exists, revoke it. Then create it again here.',

  'secretGone.title': 'The token exists, but its secret can’t be shown',
  'secretGone.intro':
    '“{name}” was created, but its secret was lost or wiped for safety. The token can’t be used without it.',
  'secretGone.hidden.title': 'The secret was removed when you left the page',
  'secretGone.hidden.intro':
    '“{name}” was created. You left the page before you copied the secret, so the page wiped it for safety. The token can’t be used without it.',
  'secretGone.late.title': 'The secret wasn’t saved in time',
  'secretGone.late.intro':
    '“{name}” was created, but you didn’t confirm in time that you saved its secret. The page wiped the secret, and the API revokes the token unless it has been used.',
  'secretGone.late.leaveItHint':
    'The API revokes the token unless it has been used. The token stays in the token list.',
  'secretGone.reissue': 'Revoke and create another',
  'secretGone.revoke': 'Revoke token',
  'secretGone.leaveIt': 'Keep the token',
  'secretGone.reissueHint': 'Returns to the review with your input. The new token gets a new secret.',
  'secretGone.revokeHint': 'Revokes the token. Apps can no longer use it, but it stays in the token list.',
  'secretGone.leaveItHint': 'The token stays in the token list. You can still revoke it there.',
  'secretGone.revokeFailed': 'Couldn’t revoke the token. Try again, or revoke it in the token list.',

  'pendingApproval.title': 'Waiting for approval',
  'pendingApproval.requested': 'Requested',
  'pendingApproval.request': 'Request',
  'pendingApproval.copyLink': 'Copy link to the request',
  'pendingApproval.copied': 'Link copied.',
  'pendingApproval.withdraw': 'Withdraw request',
  'pendingApproval.still': 'Still waiting. Checked {time}.',
  'pendingApproval.approved': 'Approved. Claim the secret in the token list.',
  'pendingApproval.denied': 'Denied. The token list shows the reason.',
  'pendingApproval.ended': 'This request has ended.',
  'pendingApproval.checkFailed': 'Couldn’t check the request. Try again.',
  'pendingApproval.approvers': 'Who decides',
  'pendingApproval.justification': 'Your reason',
  'pendingApproval.intro': 'The request needs an approval before you get a secret. You can close this page.',
  'pendingApproval.next':
    'After the approval, select Claim secret in the token’s menu in the list. The secret is shown once.',
} satisfies Record<string, string>;
