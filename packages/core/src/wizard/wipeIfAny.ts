import type { WizardEffect } from './wizardEffect.ts';
import type { Created } from './wizardEvent.ts';

/** Every answer that nobody will see brings its secret in a box of its own. */
export function wipeIfAny({ secret }: Created): readonly WizardEffect[] {
  return secret ? [{ type: 'wipe', secret }] : [];
}
