import type { Step, StepContext, TokenApi } from '@tokenwright/core';
import type { ComponentType } from 'react';

/** The props of a step's view. */
export interface StepViewProps {
  readonly context: StepContext;
  readonly api: TokenApi<object>;
}

/** A headless step with its view. */
export type ViewedStep<S extends Step = Step> = S & { readonly View: ComponentType<StepViewProps> };

/** Adds a view to a step. The view uses our `useFormContext<Draft>()`; the wizard validates the draft. */
export function withView<S extends Step>(step: S, View: ComponentType<StepViewProps>): ViewedStep<S> {
  return { ...step, View };
}
