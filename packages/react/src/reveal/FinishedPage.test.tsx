import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderWizard } from '../../test/renderWizard.tsx';

async function finishing(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard(setting);
  await visit.walksTo('secret');
  await visit.user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await visit.presses('Done');
  await visit.sees('“CRM sync” is ready');
  return visit;
}

it('explains how to use and revoke the token, without a step number', async () => {
  await finishing();
  expect(screen.getByText('Authorization: Bearer $CRM_SYNC_TOKEN')).toBeVisible();
  expect(screen.getByText(/In the list of tokens, choose Revoke/)).toBeVisible();
  expect(screen.queryByRole('list', { name: 'Progress' })).toBeNull();
});

it('offers to close only if the host can close', async () => {
  const onClose = vi.fn();
  const { presses } = await finishing({ onClose });
  expect(onClose).not.toHaveBeenCalled();
  await presses('Close');
  expect(onClose).toHaveBeenCalledOnce();
});

it('shows no button without an effect', async () => {
  await finishing();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
});
