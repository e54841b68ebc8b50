import { expirationMessages } from '../expiration/expirationMessages.ts';
import { pickMessages } from '../permissions/picking/pickMessages.ts';
import { policyMessages } from '../policy/policyMessages.ts';
import { stepMessages } from '../steps/stepMessages.ts';
import { wizardMessages } from '../wizard/wizardMessages.ts';

/** All English texts of the core. A step has its own in `messages`. */
export const coreMessages = {
  ...stepMessages,
  ...pickMessages,
  ...policyMessages,
  ...expirationMessages,
  ...wizardMessages,
} as const;
