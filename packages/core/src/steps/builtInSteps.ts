import { accessStep } from './access/accessStep.ts';
import { nameStep } from './name/nameStep.ts';
import { permissionsStep } from './permissions/permissionsStep.ts';

/** Name, permissions, scope and expiration. Spread it to add a step of your own. */
export const builtInSteps = [nameStep, permissionsStep, accessStep] as const;
