import { builtInSteps, type Step } from '@tokenwright/core';
import type { ComponentType } from 'react';
import { type StepViewProps, type ViewedStep, withView } from '../withView.ts';
import { AccessView } from './access/AccessView.tsx';
import { NameView } from './name/NameView.tsx';
import { PermissionsView } from './permissions/PermissionsView.tsx';

type BuiltInSteps = typeof builtInSteps;

const views: { readonly [Id in BuiltInSteps[number]['id']]: ComponentType<StepViewProps> } = {
  name: NameView,
  permissions: PermissionsView,
  access: AccessView,
};

type Viewed<Steps extends readonly Step[]> = { readonly [At in keyof Steps]: ViewedStep<Steps[At]> };

/** The built-in steps with views. Spread the array to add your own steps. */
export const viewedSteps = builtInSteps.map((step: Step<keyof typeof views>) =>
  withView(step, views[step.id]),
) as unknown as Viewed<BuiltInSteps>;
