import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi, tokenCount } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

async function doubting(setting: Parameters<typeof renderWizard>[0]) {
  const visit = renderWizard(setting);
  await visit.walksTo('review');
  await visit.presses('Create token');
  expect(await visit.sees(/Couldn’t confirm whether the token was created/)).toHaveFocus();
  return visit;
}

const signedOut = () => exampleApi({ fail: { createToken: ['lose-response', 'unauthenticated'] } });
const forgetful = () => exampleApi({ idempotency: 'none', fail: { createToken: ['lose-response'] } });

it('checks again on demand, with the same intent', async () => {
  const api = signedOut();
  const { presses, sees } = await doubting({ api });
  expect(screen.getByText(/^You can check again at any time/)).toBeVisible();
  expect(screen.getByText('Sent').nextElementSibling).toMatchTextContent(/\d\d:\d\d/);
  await presses('Check again');
  await sees(/Copy and save the secret/);
  expect(await tokenCount(api)).toBe(1);
});

it('explains how to find the token if the API cannot check, and creates another only after the user confirms', async () => {
  const { presses, names, sees } = await doubting({ api: forgetful() });
  expect(screen.getByText('CRM sync').closest('p')?.textContent).toContain('Look for “CRM sync” in the token list');
  expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull();
  await presses('I checked the list. Create it again');
  await sees(/Review and create/);
  await presses('Edit Name');
  await names('CRM sync 2');
  await presses('Back to review');
  await presses('Create token');
  await sees(/Copy and save the secret/);
});

it('asks before the user leaves without a result, and then closes', async () => {
  const onClose = vi.fn();
  const { presses, sees } = await doubting({ api: forgetful(), onClose });
  await presses('Close');
  expect(await screen.findByRole('alertdialog', { name: /Leave/ })).toBeVisible();
  await presses('Stay');
  await sees(/Couldn’t confirm/);
  expect(onClose).not.toHaveBeenCalled();
  await presses('Close');
  await presses('Leave');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
