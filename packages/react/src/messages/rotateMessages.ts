/** `rotate.ID` replaces the wizard's text `ID`. */
export const rotateMessages = {
  'rotate.title': 'Replace the secret of “{name}”?',
  'rotate.intro': 'The token keeps its name, permissions and expiration. Give your apps the new secret.',
  'rotate.overlap': 'The old secret keeps working for',
  'rotate.seconds.0': 'No time',
  'rotate.seconds.3600': '1 hour',
  'rotate.seconds.86400': '24 hours',
  'rotate.seconds.604800': '7 days',
  'rotate.now': 'Apps with the old secret lose access immediately.',
  'rotate.until': 'The old secret ends on {moment}. You can end it sooner.',
  'rotate.oneOverlap': 'The old secret of the last rotation still works.',
  'rotate.reason': 'Reason',
  'rotate.reasonHint': 'Shown in the activity of the token.',
  'rotate.confirm': 'Rotate secret',
  'rotate.notRotated': 'The secret was not rotated.',

  'rotate.wizard.title': 'Rotate secret',
  'rotate.creating.title': 'Rotating the secret…',
  'rotate.reauthenticating.intro': 'Complete the sign-in that has opened. The secret is rotated afterwards.',
  'rotate.waiting.intro':
    'Retrying in {seconds, plural, one {1 second} other {# seconds}}. This can’t rotate the secret twice.',
  'rotate.reconciling.intro':
    'The connection was lost. We’re checking whether the secret was rotated. This can’t rotate it twice.',
  'rotate.unknown.title': 'Couldn’t confirm whether the secret was rotated',
  'rotate.unknown.intro': 'The API didn’t respond, so a new secret may exist. It was never shown.',
  'rotate.unknown.checkHint': 'You can check again at any time. This can’t rotate the secret twice.',
  'rotate.unknown.reissue': 'I checked the token. Rotate it again',
  'rotate.unknown.advice':
    'Open the token’s details in another tab. If they show an old secret, cancel the rotation there. Then rotate again here.',
  'rotate.secretGone.title': 'The secret was rotated, but the new secret can’t be shown',
  'rotate.secretGone.intro': 'The new secret of “{name}” was lost or wiped for safety.',
  'rotate.secretGone.hidden.title': 'The new secret was removed when you left the page',
  'rotate.secretGone.hidden.intro':
    'You left the page before you copied the new secret of “{name}”, so the page wiped it for safety.',
  'rotate.secretGone.late.title': 'The new secret wasn’t saved in time',
  'rotate.secretGone.late.intro':
    'You didn’t confirm in time that you saved the new secret of “{name}”. The page wiped it, and the API cancels the rotation unless the new secret has been used.',
  'rotate.secretGone.late.leaveItHint': 'The API cancels the rotation unless the new secret has been used.',
  'rotate.secretGone.reissue': 'Cancel it and rotate again',
  'rotate.secretGone.revoke': 'Cancel the rotation',
  'rotate.secretGone.reissueHint': 'The lost secret stops working, and you get another secret.',
  'rotate.secretGone.revokeHint': 'The lost secret stops working, and the old secret stays.',
  'rotate.secretGone.leaveItHint': 'You still don’t have the new secret. You can rotate again in the list.',
  'rotate.secretGone.revokeFailed': 'Couldn’t cancel the rotation. Try again, or check the token in the list.',
  'rotate.reveal.title': 'Copy and save the new secret',
  'rotate.reveal.deadline':
    'Copy the secret or confirm you saved it within {seconds, plural, one {1 second} other {# seconds}}. After that, the API cancels the rotation.',
  'rotate.reveal.acknowledgementLost':
    'The API didn’t confirm that you have the new secret, so it may cancel the rotation. Use the secret soon, and check in the token list that the rotation stays.',
  'rotate.finished.title': '“{name}” has a new secret',
  'rotate.finished.revokedTitle': 'The rotation was canceled',
  'rotate.finished.lateIntro':
    'The new secret wasn’t saved in time, so it no longer works. Rotate again to get another one.',
  'rotate.finished.revokedIntro': 'The new secret was never saved, so it no longer works.',
  'rotate.leave.attemptTitle': 'Leave while the secret is being rotated?',
  'rotate.leave.attemptIntro': 'The secret may still be rotated. If so, the rotation will be canceled.',
  'rotate.leave.deliveryTitle': 'Leave before the new secret is saved?',
  'rotate.leave.deliveryIntro':
    '{sink} hasn’t confirmed the new secret, and it can’t be shown again. The rotation will be canceled.',
  'rotate.leave.deliveryLeave': 'Cancel the rotation and leave',
  'rotate.leave.secretTitle': 'Leave without the new secret?',
  'rotate.leave.secretIntro':
    'You haven’t copied the new secret, and it can’t be shown again. The rotation will be canceled. If the old secret has already ended, rotate again.',
  'rotate.leave.secretLeave': 'Cancel the rotation and leave',
  'rotate.failure.reauthentication-required': 'Sign in again before you rotate the secret.',
  'rotate.failure.forbidden': 'You aren’t allowed to rotate this secret.',
  'rotate.failure.conflict': 'The token has changed since you opened this window.',
  'rotate.failure.policy': 'This workspace’s policy forbids this rotation.',
} satisfies Record<string, string>;
