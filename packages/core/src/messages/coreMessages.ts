import { pickMessages } from '../permissions/picking/pickMessages.ts';
import { stepMessages } from '../steps/stepMessages.ts';
import { wizardMessages } from '../wizard/wizardMessages.ts';

const expirationMessages = {
  'expiration.never': 'never',
  'expiration.shortened': 'The server shortened the lifetime of the token. It ends {granted}, not {asked}.',
  'expiration.lengthened': 'The server extended the lifetime of the token. It ends {granted}, not {asked}.',
  'expiration.unreadable': 'The server returned an invalid expiration date. Check the token list.',
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
