export const expirationMessages = {
  'expiration.never': 'never',
  'expiration.shortened': 'The server shortened the life of the token. It ends {granted}, and not {asked}.',
  'expiration.lengthened': 'The server made the token live longer than you asked. It ends {granted}, and not {asked}.',
  'expiration.unreadable':
    'The server did not say in a way that can be read when the token ends. Look it up in the list.',
} as const satisfies Record<string, string>;
