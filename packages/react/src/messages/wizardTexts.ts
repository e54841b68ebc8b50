import { coreMessages } from '@tokenwright/core';
import { accessMessages } from './accessMessages.ts';
import { attemptMessages } from './attemptMessages.ts';
import { fieldMessages } from './fieldMessages.ts';
import { managerMessages } from './managerMessages.ts';
import { permissionsMessages } from './permissionsMessages.ts';
import { revealMessages } from './revealMessages.ts';
import { reviewMessages } from './reviewMessages.ts';
import { wizardMessages } from './wizardMessages.ts';

type WizardTexts = typeof coreMessages &
  typeof fieldMessages &
  typeof wizardMessages &
  typeof permissionsMessages &
  typeof accessMessages &
  typeof reviewMessages &
  typeof attemptMessages &
  typeof revealMessages &
  typeof managerMessages;

export const wizardTexts: WizardTexts = {
  ...coreMessages,
  ...fieldMessages,
  ...wizardMessages,
  ...permissionsMessages,
  ...accessMessages,
  ...reviewMessages,
  ...attemptMessages,
  ...revealMessages,
  ...managerMessages,
};
