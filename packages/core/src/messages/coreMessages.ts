import { expirationMessages } from '../expiration/expirationMessages.ts';
import { pickMessages } from '../permissions/picking/pickMessages.ts';
import { policyMessages } from '../policy/policyMessages.ts';
import { stepMessages } from '../steps/stepMessages.ts';
import { wizardMessages } from '../wizard/wizardMessages.ts';

/** The core's English texts; a step has its own. */
export const coreMessages = {
  ...stepMessages,
  ...pickMessages,
  ...policyMessages,
  ...expirationMessages,
  ...wizardMessages,
} as const;
