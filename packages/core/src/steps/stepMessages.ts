import { accessMessages } from './access/accessMessages.ts';
import { nameMessages } from './name/nameMessages.ts';
import { permissionsMessages } from './permissions/permissionsMessages.ts';

export const stepMessages = { ...nameMessages, ...permissionsMessages, ...accessMessages } as const;
