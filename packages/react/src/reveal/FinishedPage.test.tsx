import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderWizard } from '../../test/renderWizard.tsx';

async function storing(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard(setting);
  await visit.walksTo('secret');
  await visit.user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await visit.presses('Done');
  return visit;
}

it('ends with Done, without a page after the secret', async () => {
  const onClose = vi.fn();
  await storing({ onClose });
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
});

it('says that the token is ready if the host cannot close the wizard, without a step number or a button', async () => {
  const { sees } = await storing();
  await sees('“CRM sync” is ready');
  expect(screen.queryByRole('list', { name: 'Progress' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
});

it('closes the page about a delivered secret with its button', async () => {
  const onClose = vi.fn();
  const secretSink = { label: 'Acme Vault', save: () => Promise.resolve() };
  const visit = renderWizard({ onClose, secretSink });
  await visit.walksTo('review');
  await visit.presses('Create token');
  await visit.sees('“CRM sync” is ready');
  expect(onClose).not.toHaveBeenCalled();
  await visit.presses('Close');
  expect(onClose).toHaveBeenCalledOnce();
});
