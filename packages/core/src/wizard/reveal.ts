import type { Transition } from './transition.ts';
import type { WizardContext } from './wizardContext.ts';
import type { WizardEffect } from './wizardEffect.ts';
import type { Revealing } from './wizardSnapshot.ts';

type Come = Pick<Revealing, 'drafts' | 'leaving' | 'intentKey' | 'token' | 'secret'>;

/** A timer that runs for longer than 24 days goes off at once, and no page is open for so long. In milliseconds. */
const LONGEST_CLAIM = 24 * 60 * 60_000;

/**
 * A secret has come: it is shown, or handed to the host's sink in the page's stead.
 * @param claimWithin as in `CreateResult`
 */
export function reveal(come: Come, claimWithin: number | undefined, context: WizardContext): Transition {
  const revealing = { status: 'revealing', ...come, kept: false, ...claim(claimWithin, context) } as const;
  const waits: readonly WizardEffect[] =
    revealing.claimUntil === undefined
      ? []
      : [{ type: 'wait', intentKey: come.intentKey, until: revealing.claimUntil }];
  return context.sink === 'at-once'
    ? [{ ...revealing, delivery: 'instead' }, [deliver(come), ...waits]]
    : [revealing, waits];
}

function claim(within: number | undefined, { now }: WizardContext): Pick<Revealing, 'claimUntil'> {
  return within === undefined || within > LONGEST_CLAIM ? {} : { claimUntil: now() + within };
}

export function deliver({ token, secret }: Pick<Revealing, 'token' | 'secret'>): WizardEffect {
  return { type: 'deliver', token, secret };
}
