import { afterAll, expect, it } from 'vitest';
import { createCopy } from './createCopy.ts';

const copy = createCopy();
afterAll(() => copy.remove());

it('a status without a row, or without a page in a front end, does not compile', { timeout: 300_000 }, () => {
  copy.apply({
    'packages/core/src/wizard/wizardSnapshot.ts': (text) =>
      text.replace('  | Finished;', "  | Finished\n  | { readonly status: 'paused' };"),
  });
  expect(copy.errorsIn('core', ['src/wizard/transition.ts'])).toContain("'paused' is missing");
  expect(copy.errorsIn('react', ['src/wizard/WizardPage.tsx'])).toContain('src/wizard/WizardPage.tsx');
  expect(copy.errorsIn('terminal', ['src/runTerminalWizard.ts'])).toContain('src/runTerminalWizard.ts');
});
