/** What is said about the secret and once it is kept. */
export const revealMessages = {
  'reveal.title': 'Copy the secret now',
  'reveal.step': 'Copy the secret',
  'reveal.intro':
    'This is the only time it is shown. Store it where the integration reads it: a password manager, a secret vault or an environment variable.',
  'reveal.secret': 'Secret of {name}',
  'reveal.show': 'Show',
  'reveal.hide': 'Hide',
  'reveal.copy': 'Copy secret',
  'reveal.copied': 'Copied to the clipboard.',
  'reveal.notCopied': 'It could not be copied by itself. The secret is selected: press {keys} to copy it.',
  'reveal.deliver': 'Save to {sink}',
  'reveal.deliverAgain': 'Try {sink} again',
  'reveal.delivering': 'Saving to {sink}…',
  'reveal.delivered': 'Saved to {sink}.',
  'reveal.notDelivered': '{sink} did not say that it has the secret. Nothing is lost: keep it yourself, or try again.',
  'reveal.downloadEnv': 'Download as .env',
  'reveal.downloadText': 'Download as text',
  'reveal.downloaded': 'Look for {file} in your downloads. Once it is there, say that you have stored it.',
  'reveal.notDownloaded': 'It could not be downloaded. Copy the secret instead.',
  'reveal.stored': 'I have stored it',
  'reveal.done': 'Done',
  'reveal.notYet': 'Copy the secret, or say that you have stored it, to go on.',
  'reveal.claim':
    'Copy the secret within {seconds, plural, one {1 second} other {# seconds}}, or say that you have stored it. After that the API revokes the token, because nobody has its secret.',
  'reveal.expires': 'Stops working {moment}',
  'reveal.neverExpires': 'Never expires',

  'delivery.title': 'Saving the secret to {sink}…',
  'delivery.intro':
    'The token is made. Its secret goes straight to {sink} and is not shown here. Please keep the page open.',
  'delivery.show': 'Show the secret instead',

  'reveal.acknowledgementLost':
    'The API could not be told that you have the secret, and may revoke the token soon. Use it once soon, and look in the list whether it is still active.',

  'finished.title': '“{name}” is ready',
  'finished.intro':
    'The secret is no longer on this page. If you copied it, your clipboard and its history may still hold it.',
  'finished.deliveredIntro': 'Its secret is in {sink}. It was not shown here, and is no longer on this page.',
  'finished.use': 'Use it with the API',
  'finished.useHint': 'Send it as a bearer token. Read it from the environment rather than writing it into code.',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell's dollar before an ICU argument.
  'finished.snippet': 'Authorization: Bearer ${variable}',
  'finished.revoke': 'Revoke it when it is no longer needed',
  'finished.revokeHint':
    'In the list of tokens, choose Revoke. It stops working with the next call, and stays listed for the record.',
  'finished.close': 'Close',
  'finished.revokedTitle': 'The token was revoked',
  'finished.lateIntro':
    'Nobody had taken its secret in time, so it no longer works. A copy that you have made is of no use: create another token.',
  'finished.revokedIntro': 'Nobody saw its secret, and it no longer works.',
} as const satisfies Record<string, string>;
