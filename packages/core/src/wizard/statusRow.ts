import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { WizardEvent } from './wizardEvent.ts';
import type { WizardSnapshot } from './wizardSnapshot.ts';

/** The next snapshot, and the effects to run. */
export type Transition = readonly [WizardSnapshot, readonly WizardEffect[]];

export type StatusRow<Snapshot extends WizardSnapshot> = {
  readonly [Type in WizardEvent['type']]?: (
    snapshot: Snapshot,
    event: Extract<WizardEvent, { type: Type }>,
    context: WizardContext,
  ) => Transition;
};

type Leavable = Extract<WizardSnapshot, { leaving: boolean }>;

export const askBeforeLeaving = {
  close: (snapshot: Leavable): Transition => [{ ...snapshot, leaving: true }, []],
  stay: (snapshot: Leavable): Transition => [{ ...snapshot, leaving: false }, []],
};
