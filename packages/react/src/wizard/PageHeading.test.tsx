import { screen, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { expect, it } from 'vitest';
import { renderWizard } from '../../test/renderWizard.tsx';

it.each([
  ['shows first', undefined],
  ['shows first in StrictMode, where effects run twice', (wizard: ReactNode) => <StrictMode>{wizard}</StrictMode>],
])('does not move focus when an inline wizard %s', async (_, around) => {
  const { sees } = renderWizard(around && { around });
  await sees(/Name the token/);
  expect(document.body).toHaveFocus();
});

it('gives the first field focus when the wizard opens, announces the step, and removes the announcement', async () => {
  const spoken = new Set<string | null>();
  const observer = new MutationObserver(() => {
    for (const { textContent } of screen.queryAllByRole('status')) spoken.add(textContent);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  const { sees } = renderWizard({ autoFocus: true });
  await sees(/Name the token/);
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveFocus();
  const announcement = 'Step 1 of 5: Name the token';
  await waitFor(() => expect(spoken).toContain(announcement), { timeout: 20_000 });
  await waitFor(() => expect(screen.queryByText(announcement)).toBeNull(), { timeout: 20_000 });
  observer.disconnect();
});

it('takes focus on every later page', async () => {
  const { sees, walksTo, presses, user } = renderWizard();
  await walksTo('permissions');
  expect(await sees(/Choose permissions/)).toHaveFocus();
  await presses('Back');
  expect(await sees(/Name the token/)).toHaveFocus();
  await walksTo('secret');
  expect(await sees(/Copy and save the secret/)).toHaveFocus();
  await user.click(document.querySelector('input[type=checkbox]') as Element);
  await presses('Done');
  expect(await sees(/is ready/)).toHaveFocus();
});
