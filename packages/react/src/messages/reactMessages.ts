import type { Messages } from '@tokenwright/core';
import { actMessages } from './actMessages.ts';
import { approvalMessages } from './approvalMessages.ts';
import { callMessages } from './callMessages.ts';
import { changeMessages } from './changeMessages.ts';
import { claimMessages } from './claimMessages.ts';
import { codeMessages } from './codeMessages.ts';
import { detailsMessages } from './detailsMessages.ts';
import { editMessages } from './editMessages.ts';
import { emptyMessages } from './emptyMessages.ts';
import { findingMessages } from './findingMessages.ts';
import { linkMessages } from './linkMessages.ts';
import { resourceMessages } from './resourceMessages.ts';
import { rotateMessages } from './rotateMessages.ts';
import { toolMessages } from './toolMessages.ts';
import { wizardTexts } from './wizardTexts.ts';

// Otherwise, the declaration file would repeat each text.
type AllTexts = typeof wizardTexts &
  typeof detailsMessages &
  typeof changeMessages &
  typeof emptyMessages &
  typeof resourceMessages &
  typeof findingMessages &
  typeof codeMessages &
  typeof callMessages &
  typeof approvalMessages &
  typeof actMessages &
  typeof claimMessages &
  typeof editMessages &
  typeof rotateMessages &
  typeof linkMessages &
  typeof toolMessages;

/** All English texts. */
export const reactMessages: AllTexts = {
  ...wizardTexts,
  ...detailsMessages,
  ...changeMessages,
  ...emptyMessages,
  ...resourceMessages,
  ...findingMessages,
  ...codeMessages,
  ...callMessages,
  ...approvalMessages,
  ...actMessages,
  ...claimMessages,
  ...editMessages,
  ...rotateMessages,
  ...linkMessages,
  ...toolMessages,
};

/** The id of a built-in or custom text. */
export type MessageId = keyof typeof reactMessages;

/** Texts by id. Declare the ids of your own steps in core's interface `CustomMessages`. */
export type ReactMessages = Messages<MessageId>;
