import { coreMessages, type Messages } from '@tokenwright/core';
import { accessMessages } from './accessMessages.ts';
import { actMessages } from './actMessages.ts';
import { attemptMessages } from './attemptMessages.ts';
import { claimMessages } from './claimMessages.ts';
import { editMessages } from './editMessages.ts';
import { fieldMessages } from './fieldMessages.ts';
import { managerMessages } from './managerMessages.ts';
import { nameMessages } from './nameMessages.ts';
import { permissionsMessages } from './permissionsMessages.ts';
import { revealMessages } from './revealMessages.ts';
import { reviewMessages } from './reviewMessages.ts';
import { rotateMessages } from './rotateMessages.ts';
import { wizardMessages } from './wizardMessages.ts';

/** All English texts. */
export const reactMessages = {
  ...coreMessages,
  ...fieldMessages,
  ...wizardMessages,
  ...nameMessages,
  ...permissionsMessages,
  ...accessMessages,
  ...reviewMessages,
  ...attemptMessages,
  ...revealMessages,
  ...managerMessages,
  ...actMessages,
  ...claimMessages,
  ...editMessages,
  ...rotateMessages,
};

/** The id of a built-in or custom text. */
export type MessageId = keyof typeof reactMessages;

/** Texts by id. Declare the ids of your own steps in the core's `CustomMessages`. */
export type ReactMessages = Messages<MessageId>;
