export const revealMessages = {
  'reveal.title': 'Copy and save the secret',
  'reveal.subject': 'Secret',
  'reveal.intro':
    'Copy it immediately and store it in a password manager, secret vault or environment configuration. You won’t be able to see it again.',
  'reveal.secret': 'Secret of {name}',
  'reveal.show': 'Show',
  'reveal.hide': 'Hide',
  'reveal.copy': 'Copy secret',
  'reveal.copyShort': 'Copy',
  'reveal.copiedShort': 'Copied',
  'reveal.copied': 'Copied to the clipboard.',
  'reveal.paste': 'Paste it where you keep secrets before you close this window.',
  'reveal.notCopied': 'Couldn’t copy. Press {keys} to copy the selected secret.',
  'reveal.deliver': 'Save to {sink}',
  'reveal.deliverAgain': 'Try {sink} again',
  'reveal.delivering': 'Saving to {sink}…',
  'reveal.delivered': 'Saved to {sink}.',
  'reveal.notDelivered': '{sink} didn’t confirm the secret. Save it yourself, or try again.',
  'reveal.test': 'Test the token',
  'reveal.testing': 'Testing…',
  'reveal.works': 'The token works. {detail}',
  'reveal.fails': 'The token doesn’t work. {detail}',
  'reveal.untested': 'Couldn’t test the token. Try again.',
  'reveal.downloadEnv': 'Download .env',
  'reveal.downloadText': 'Download text',
  'reveal.downloaded': 'Check your downloads for {file}, then confirm you saved it.',
  'reveal.notDownloaded': 'Couldn’t download. Copy the secret instead.',
  'reveal.stored': 'I stored it another way',
  'reveal.done': 'Done',
  'reveal.notYet': 'Copy the secret or confirm you saved it to continue.',
  'reveal.deadline':
    'Copy the secret or confirm you saved it within {seconds, plural, one {1 second} other {# seconds}}. After that, the API revokes the token.',
  'reveal.expires': 'Expires {moment}',
  'reveal.neverExpires': 'Never expires',

  'delivery.title': 'Saving the secret to {sink}…',
  'delivery.intro':
    'The token was created. Its secret goes directly to {sink} and isn’t shown here. Please keep the page open.',
  'delivery.show': 'Show the secret instead',

  'reveal.acknowledgementLost':
    'The API didn’t confirm that you have the secret, so it may revoke the token. Use the token soon, and check in the token list that it’s still active.',

  'finished.title': '“{name}” is ready',
  'finished.intro':
    'The secret is no longer on this page. If you copied it, your clipboard and its history may still contain it.',
  'finished.deliveredIntro': 'Its secret is in {sink}. This page never showed the secret, and no longer has it.',
  'finished.close': 'Close',
  'finished.revokedTitle': 'The token was revoked',
  'finished.lateIntro': 'Its secret wasn’t saved in time, so the token no longer works. Create another token.',
  'finished.revokedIntro': 'Its secret was never saved, so the token no longer works.',
} satisfies Record<string, string>;
