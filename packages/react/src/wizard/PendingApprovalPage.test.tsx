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

it('explains the pending approval, and can be closed', async () => {
  const onClose = vi.fn();
  const { presses } = await requesting({ onClose });
  expect(screen.getByText('CRM sync')).toBeVisible();
  expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('4Review');
  const [heading, intro] = ['page-heading', 'page-intro'].map((part) =>
    document.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect(),
  );
  expect((intro?.top ?? 0) - (heading?.bottom ?? 0)).toBe(6);
  expect(document.querySelector('time')?.textContent).not.toMatch(/:\d\d:/);
  expect(screen.getByText(/^The request needs an approval/)).toBeVisible();
  await presses('Close');
  expect(onClose).toHaveBeenCalledOnce();
});

it('shows no button that would have no effect', async () => {
  await requesting();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
});
