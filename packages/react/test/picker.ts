import { screen, within } from '@testing-library/react';
import type { TokenOptions } from '@tokenwright/core';
import { exampleApi } from './exampleApi.ts';
import { renderWizard } from './renderWizard.tsx';

/** A simulated user at the permission picker. */
export async function atPicker(options: TokenOptions, setting: Omit<Parameters<typeof renderWizard>[0], 'api'> = {}) {
  const visit = renderWizard({ ...setting, api: exampleApi({ options }) });
  await visit.walksTo('permissions');
  return {
    ...visit,
    said: () => document.querySelector('[data-part="change-text"]')?.textContent ?? '',
    counts: () => screen.getByText(/shown, .* selected/).textContent,
    chosen: (permission: string) =>
      within(screen.getByRole('radiogroup', { name: permission })).getByRole<HTMLInputElement>('radio', {
        checked: true,
      }).labels?.[0]?.textContent,
    /** The key of the focused row. */
    row: () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row,
    drawn: () => document.querySelectorAll('[data-part="permission"]').length,
  };
}
