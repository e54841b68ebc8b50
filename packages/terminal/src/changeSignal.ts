import type { TokenWizard, WizardSnapshot } from '@tokenwright/core';

export function changeSignal(wizard: TokenWizard): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const place = placeOf(wizard.getSnapshot());
  const release = wizard.subscribe(() => {
    if (placeOf(wizard.getSnapshot()) !== place) controller.abort();
  });
  return { signal: controller.signal, release };
}

/** Ignores drafts, which change while the user answers. */
function placeOf(snapshot: WizardSnapshot): string {
  const leaving = 'leaving' in snapshot && snapshot.leaving;
  const revoking = 'revoking' in snapshot && snapshot.revoking;
  const intent = 'intent' in snapshot && snapshot.intent?.intentKey;
  const notes = 'optionsNotes' in snapshot && snapshot.optionsNotes;
  return JSON.stringify([snapshot.status, leaving, revoking, intent, notes]);
}
