import type { WizardEffect } from './wizardEffect.ts';
import type { Created } from './wizardEvent.ts';

/** Every answer that nobody will see brings its secret in a box of its own. */
export function wipeIfAny(result: Created): readonly WizardEffect[] {
  return result.status === 'created' && result.secret ? [{ type: 'wipe', secret: result.secret }] : [];
}
