import type { TokenWizard, WizardSnapshot } from '@tokenwright/core';

/** Aborts as soon as the wizard is somewhere else, so that a question about where it was is taken away. */
export function changeSignal(wizard: TokenWizard): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const place = placeOf(wizard.getSnapshot());
  const release = wizard.subscribe(() => {
    if (placeOf(wizard.getSnapshot()) !== place) controller.abort();
  });
  return { signal: controller.signal, release };
}

/**
 * What a page shows of a snapshot: also the request that is reviewed, and what new options made of the answers.
 * Drafts are not in it: they change by what the person answers here.
 */
function placeOf(snapshot: WizardSnapshot): string {
  const leaving = 'leaving' in snapshot && snapshot.leaving;
  const revoking = 'revoking' in snapshot && snapshot.revoking;
  const intent = 'intent' in snapshot && snapshot.intent?.intentKey;
  const notes = 'optionsNotes' in snapshot && snapshot.optionsNotes;
  return JSON.stringify([snapshot.status, leaving, revoking, intent, notes]);
}
