import type { Transition } from './transition.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Revealing } from './wizardSnapshot.ts';

type Arrival = Pick<Revealing, 'drafts' | 'leaving' | 'intentKey' | 'token' | 'secret'>;

/** A timer that runs for longer than 24 days goes off at once, and no page is open for so long. In milliseconds. */
const LONGEST_CLAIM = 24 * 60 * 60_000;

/**
 * A secret has come: it is shown, or handed to the host's sink in the page's stead.
 * @param acknowledgeWithin as in `CreateResult`
 */
export function reveal(come: Arrival, acknowledgeWithin: number | undefined, context: WizardContext): Transition {
  const acknowledgeBy =
    acknowledgeWithin === undefined || acknowledgeWithin > LONGEST_CLAIM
      ? undefined
      : context.now() + acknowledgeWithin;
  const isDelivered = context.sink === 'at-once';
  const effects: WizardEffect[] = isDelivered ? [deliver(come)] : [];
  if (acknowledgeBy !== undefined) effects.push({ type: 'wait', intentKey: come.intentKey, until: acknowledgeBy });
  return [
    {
      status: 'revealing',
      ...come,
      kept: false,
      ...(acknowledgeBy !== undefined && { acknowledgeBy }),
      ...(isDelivered && { delivery: 'instead' }),
    },
    effects,
  ];
}

export function deliver({ token, secret }: Pick<Revealing, 'token' | 'secret'>): WizardEffect {
  return { type: 'deliver', token, secret };
}
