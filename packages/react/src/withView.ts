import type { Step, StepContext, TokenApi } from '@tokenwright/core';
import type { ComponentType } from 'react';

export interface StepViewProps {
  /** What the step may know now: options, drafts of all steps, clock, zone, language. */
  readonly context: StepContext;
  readonly api: TokenApi<object>;
}

/** A headless step and how it looks. */
export type ViewedStep<S extends Step = Step> = S & { readonly View: ComponentType<StepViewProps> };

/**
 * Joins a headless step and its view. The view's fields are registered with react-hook-form's `useFormContext<Draft>()`;
 * the wizard holds the form, checks it by the step's schema, and shows what is wrong.
 */
export function withView<S extends Step>(step: S, View: ComponentType<StepViewProps>): ViewedStep<S> {
  return { ...step, View };
}
