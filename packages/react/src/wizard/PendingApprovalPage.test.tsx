import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

async function requesting(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard({ ...setting, api: exampleApi({ needsApproval: () => true }) });
  await visit.walksTo('review');
  await visit.presses('Create token');
  expect(await visit.sees(/Waiting for approval/)).toHaveFocus();
  return visit;
}

it('explains the pending approval, and closes', async () => {
  const onClose = vi.fn();
  const { presses } = await requesting({ onClose });
  expect(screen.getByText('CRM sync')).toBeVisible();
  expect(screen.getByText(/^An admin must approve/)).toBeVisible();
  await presses('Close');
  expect(onClose).toHaveBeenCalledOnce();
});

it('shows no button without an effect', async () => {
  await requesting();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
});
