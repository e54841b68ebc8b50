import { accessStep, nameStep, permissionsStep } from '@tokenwright/core';
import { AccessView } from './steps/access/AccessView.tsx';
import { NameView } from './steps/name/NameView.tsx';
import { PermissionsView } from './steps/permissions/PermissionsView.tsx';
import { withView } from './withView.ts';

/** The built-in steps with their views: name, permissions, scope and expiration. Spread it to add your own steps. */
export const viewedSteps = [
  withView(nameStep, NameView),
  withView(permissionsStep, PermissionsView),
  withView(accessStep, AccessView),
] as const;
