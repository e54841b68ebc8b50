import { accessMessages } from './access/accessMessages.ts';
import { nameMessages } from './name/nameMessages.ts';
import { permissionsMessages } from './permissions/permissionsMessages.ts';

/** All built-in steps' texts. */
export const stepMessages = { ...nameMessages, ...permissionsMessages, ...accessMessages } as const;
