import { afterAll, expect, it } from 'vitest';
import { createCopy } from './createCopy.ts';

const copy = createCopy();
afterAll(() => copy.remove());

it('a status without a row, or without a page in a front end, does not compile', { timeout: 300_000 }, () => {
  copy.apply({
    'packages/core/src/wizard/wizardSnapshot.ts': (text) =>
      text.replace('  | Finished;', "  | Finished\n  | { readonly status: 'paused' };"),
  });
  const pages = ['packages/react/src/wizard/WizardPage.tsx', 'packages/terminal/src/runTerminalWizard.ts'];
  const errors = copy.errorsIn('packages/core/src/wizard/transition.ts', ...pages);
  expect(errors).toMatch(/^packages\/core\/src\/wizard\/transition\.ts.*'paused' is missing/m);
  for (const page of pages) expect(errors).toContain(`${page}(`);
});
