import type { Transition } from './transition.ts';
import type { WizardSnapshot } from './wizardSnapshot.ts';

type Leavable = Extract<WizardSnapshot, { leaving: boolean }>;

/** Answers `close` and `stay` where leaving would lose something. */
export const askBeforeLeaving = {
  close: (snapshot: Leavable): Transition => [{ ...snapshot, leaving: true }, []],
  stay: (snapshot: Leavable): Transition => [{ ...snapshot, leaving: false }, []],
};
