import type { Step, StepContext, TokenApi } from '@tokenwright/core';
import type { ComponentType } from 'react';

export interface StepViewProps {
  /** The current options, drafts of all steps, clock, time zone and language. */
  readonly context: StepContext;
  readonly api: TokenApi<object>;
}

/** A headless step with its view. */
export type ViewedStep<S extends Step = Step> = S & { readonly View: ComponentType<StepViewProps> };

/**
 * Joins a headless step and its view. The view registers its fields with react-hook-form's `useFormContext<Draft>()`;
 * the wizard owns the form, validates it with the step's schema, and shows the issues.
 */
export function withView<S extends Step>(step: S, View: ComponentType<StepViewProps>): ViewedStep<S> {
  return { ...step, View };
}
