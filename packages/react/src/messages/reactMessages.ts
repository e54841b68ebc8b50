import { accessMessages } from './accessMessages.ts';
import { attemptMessages } from './attemptMessages.ts';
import { managerMessages } from './managerMessages.ts';
import { nameMessages } from './nameMessages.ts';
import { permissionsMessages } from './permissionsMessages.ts';
import { revealMessages } from './revealMessages.ts';
import { reviewMessages } from './reviewMessages.ts';
import { wizardMessages } from './wizardMessages.ts';

/** What the components say, in English. Pass your own by the same ids as `messages`. */
export const reactMessages = {
  ...wizardMessages,
  ...nameMessages,
  ...permissionsMessages,
  ...accessMessages,
  ...reviewMessages,
  ...attemptMessages,
  ...revealMessages,
  ...managerMessages,
};
