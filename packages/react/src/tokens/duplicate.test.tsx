import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const source = exampleToken('CI deploy', {
  description: 'Deploys.',
  tokenType: 'scoped',
  permissions: [
    { permission: 'forms', level: 'write' },
    { permission: 'legacy', level: 'read' },
    { permission: 'billing', level: 'read' },
  ],
  resources: { mode: 'selected', ids: ['form-2'] },
});

it('opens the wizard with the same choices, and lists those that are no longer offered', async () => {
  const { presses, user } = renderManager({ api: exampleApi({ tokens: [source] }) });
  await presses('Actions for CI deploy');
  await user.click(await screen.findByRole('menuitem', { name: 'Duplicate…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByRole('textbox', { name: 'Token name' })).toHaveValue('Copy of CI deploy');
  expect(dialog.getByText('These choices of the copied token are no longer offered:')).toBeVisible();
  expect(dialog.getByText('legacy')).toBeVisible();
  expect(dialog.getByText('Billing')).toBeVisible();
  await presses('Continue');
  const forms = within(await dialog.findByRole('radiogroup', { name: 'Forms' }));
  expect(forms.getByRole('radio', { name: 'Write' })).toBeChecked();
  await presses('Continue');
  expect(await dialog.findByRole('radio', { name: /^Scoped form token/ })).toBeChecked();
  await presses('Continue');
  expect(await dialog.findByText('Survey 2')).toBeVisible();
});

it('is not offered to a user who cannot create tokens', async () => {
  const options = { ...exampleOptions, canCreate: { allowed: false } };
  const { presses } = renderManager({ api: exampleApi({ tokens: [source], options }) });
  await presses('Actions for CI deploy');
  await screen.findByRole('menuitem', { name: 'Edit…' });
  expect(screen.queryByRole('menuitem', { name: 'Duplicate…' })).toBeNull();
});
