import type { Transition } from './transition.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { End } from './wizardSnapshot.ts';

/** Ends the wizard and tells the host. */
export function finish(end: End, effects: readonly WizardEffect[] = []): Transition {
  const { outcome, token } = end;
  const notice = { type: 'finished', outcome, ...(token && { token }) } as const;
  return [{ status: 'finished', ...end }, [...effects, { type: 'notify', notice }]];
}
