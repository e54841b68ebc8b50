import { screen, within } from '@testing-library/react';
import type { TokenOptions } from '@tokenwright/core';
import { exampleApi } from './exampleApi.ts';
import { renderWizard } from './renderWizard.tsx';

export async function atPicker(options: TokenOptions, setting: Omit<Parameters<typeof renderWizard>[0], 'api'> = {}) {
  const visit = renderWizard({ ...setting, api: exampleApi({ options }) });
  await visit.walksTo('permissions');
  return {
    ...visit,
    said: () => document.querySelector('[data-part="change-text"]')?.textContent ?? '',
    selected: () => Number(document.querySelector('[data-part="view-count"]')?.textContent?.replaceAll(',', '')),
    finds: (sentence: string) => screen.findByText(sentence, { selector: '[role="status"]' }),
    sets: async (group: string, level: string) =>
      visit.user.selectOptions(screen.getByRole('combobox', { name: `${group} Set all` }), level),
    applies: async (template: string) =>
      visit.user.selectOptions(screen.getByRole('combobox', { name: 'Template' }), template),
    chosen: (permission: string) =>
      within(screen.getByRole('radiogroup', { name: permission })).getByRole<HTMLInputElement>('radio', {
        checked: true,
      }).labels?.[0]?.textContent,
    row: () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row,
    drawn: () => document.querySelectorAll('[data-part="permission"]').length,
  };
}
