import { pickMessages } from '../permissions/picking/pickMessages.ts';
import { stepMessages } from '../steps/stepMessages.ts';
import { wizardMessages } from '../wizard/wizardMessages.ts';

const expirationMessages = {
  'expiration.never': 'never',
  'expiration.shortened': 'The server shortened the life of the token. It ends {granted}, and not {asked}.',
  'expiration.lengthened': 'The server made the token live longer than you asked. It ends {granted}, and not {asked}.',
  'expiration.unreadable':
    'The server did not say in a way that can be read when the token ends. Look it up in the list.',
} as const satisfies Record<string, string>;

const policyMessages = {
  'policy.shortened': 'Expiration is limited to {days, plural, one {1 day} other {# days}}. {reason}',
  'policy.shortenedBy': '{permissions} limits expiration to {days, plural, one {1 day} other {# days}}. {reason}',
} as const satisfies Record<string, string>;

/** The core's English messages. */
export const coreMessages = {
  ...stepMessages,
  ...pickMessages,
  ...policyMessages,
  ...expirationMessages,
  ...wizardMessages,
} as const;
