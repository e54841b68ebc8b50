import { accessStep } from './access/accessStep.ts';
import { nameStep } from './name/nameStep.ts';
import { permissionsStep } from './permissions/permissionsStep.ts';

/** Name, permissions, access. Spread the array to add your own. */
export const builtInSteps = [nameStep, permissionsStep, accessStep] as const;
