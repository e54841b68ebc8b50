import { accessStep, nameStep, permissionsStep } from '@tokenwright/core';
import { askAccess } from './steps/askAccess.ts';
import { askName } from './steps/askName.ts';
import { askPermissions } from './steps/askPermissions.ts';
import { withPrompt } from './withPrompt.ts';

/** Spread it to add your own steps. */
export const promptedSteps = [
  withPrompt(nameStep, askName),
  withPrompt(permissionsStep, askPermissions),
  withPrompt(accessStep, askAccess),
] as const;
