import type { RequestOf } from '../wizard/step.ts';
import { accessStep } from './access/accessStep.ts';
import { nameStep } from './name/nameStep.ts';
import { permissionsStep } from './permissions/permissionsStep.ts';

/** The steps for name, permissions, and access. Spread the array to add steps of your own. */
export const builtInSteps = [nameStep, permissionsStep, accessStep] as const;

/** The request that the built-in steps create. */
export interface TokenRequest extends RequestOf<typeof builtInSteps> {}
