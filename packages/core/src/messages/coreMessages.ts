import { expirationMessages } from '../expiration/expirationMessages.ts';
import { pickMessages } from '../permissions/picking/pickMessages.ts';
import { policyMessages } from '../policy/policyMessages.ts';
import { accessMessages } from '../steps/access/accessMessages.ts';
import { nameMessages } from '../steps/name/nameMessages.ts';
import { permissionsMessages } from '../steps/permissions/permissionsMessages.ts';
import { wizardMessages } from '../wizard/wizardMessages.ts';

/** All English texts of the core. A step has its own in `messages`. */
export const coreMessages = {
  ...nameMessages,
  ...permissionsMessages,
  ...accessMessages,
  ...pickMessages,
  ...policyMessages,
  ...expirationMessages,
  ...wizardMessages,
} as const;
