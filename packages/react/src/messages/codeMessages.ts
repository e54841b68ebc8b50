export const codeMessages = {
  'reveal.snippets': 'Use the token',
  'reveal.copySnippet': 'Copy code',
  'reveal.snippet.copied': 'Code copied.',
  'reveal.snippet.replaced': 'Code copied. It replaced the secret on the clipboard.',
  'reveal.snippet.failed': 'Couldn’t copy. Select the code and copy it.',
  'reveal.snippetCall': '{grant} allows this call. The code contains a variable instead of the secret.',
  'reveal.snippetHint': 'The code contains a variable instead of the secret.',
  'reveal.getStarted': 'Get started',
  'reveal.getStartedHint': 'See practical first steps for using your access token with the public API.',
  'reveal.revoke': 'Revoke an access token',
  'reveal.revokeHint': 'Disable a token if it should stop working but still remain visible for auditing.',
  'reveal.newTab': '(opens in a new tab)',
} satisfies Record<string, string>;
