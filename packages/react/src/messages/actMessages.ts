/** Texts of the dialogs behind a token's actions. */
export const actMessages = {
  'confirm.endOverlap.title': 'End the old secret of “{name}”?',
  'confirm.endOverlap.intro': 'Apps that still use the old secret lose access immediately. The new secret stays.',
  'confirm.endOverlap.confirm': 'End old secret',
  'confirm.endOverlap.running': 'Ending the old secret…',
  'confirm.endOverlap.failed': 'Couldn’t end the old secret. It still works.',
  'confirm.cancelRotation.title': 'Cancel the rotation of “{name}”?',
  'confirm.cancelRotation.intro': 'The new secret ends immediately. The old secret stays, as before the rotation.',
  'confirm.cancelRotation.confirm': 'Cancel rotation',
  'confirm.cancelRotation.running': 'Canceling the rotation…',
  'confirm.cancelRotation.failed': 'Couldn’t cancel the rotation. Both secrets still work.',
  'confirm.unknown': 'The response was lost, and the token doesn’t show the change. Try again; a second try is safe.',
  'confirm.keep': 'Keep it',
  'confirm.oldSecret': 'Old secret last used',
  'confirm.ends': 'Old secret ends',
} as const satisfies Record<string, string>;
