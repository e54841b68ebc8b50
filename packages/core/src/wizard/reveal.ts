import type { Transition } from './transition.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Revealing } from './wizardSnapshot.ts';

/** A secret has come: it is shown, or handed to the host's sink in the page's stead. */
export function reveal(
  come: Pick<Revealing, 'drafts' | 'leaving' | 'intentKey' | 'token' | 'secret'>,
  { sink }: WizardContext,
): Transition {
  const revealing = { status: 'revealing', ...come, kept: false } as const;
  return sink === 'at-once' ? [{ ...revealing, delivery: 'instead' }, [deliver(come)]] : [revealing, []];
}

export function deliver({ token, secret }: Pick<Revealing, 'token' | 'secret'>): WizardEffect {
  return { type: 'deliver', token, secret };
}
