import { screen, waitFor } from '@testing-library/react';
import type { Token } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

async function requesting(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard({ api: exampleApi({ needsApproval: () => true }), ...setting });
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
  expect((intro?.top ?? 0) - (heading?.bottom ?? 0)).toBe(0);
  expect(document.querySelector('time')?.textContent).not.toMatch(/:\d\d:/);
  expect(screen.getByText(/^The request needs an approval/)).toBeVisible();
  await presses('Close');
  expect(onClose).toHaveBeenCalledOnce();
});

it('shows no button that would have no effect', async () => {
  await requesting();
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
});

const memory = () => exampleApi({ needsApproval: () => true });

async function tokenOf(api: ReturnType<typeof memory>, id: string): Promise<Token> {
  const token = await api.getToken?.(id);
  if (!token) throw new Error(`The API has no token ${id}.`);
  return token;
}

it('shows the id of the request, and the result of another check', async () => {
  const api = memory();
  let found: Partial<Token> = {};
  const { presses } = await requesting({
    api: { ...api, getToken: async (id) => ({ ...(await tokenOf(api, id)), ...found }) },
  });
  const [token] = (await api.listTokens?.({}))?.items ?? [];
  expect(screen.getByText(token?.id ?? '')).toBeVisible();
  await presses('Check again');
  expect(await screen.findByText(/^Still waiting\. Checked .*\d\d:\d\d/)).toHaveAttribute('role', 'status');
  found = { approval: { decision: 'approved' } };
  await presses('Check again');
  expect(await screen.findByText('Approved. Claim the secret in the token list.')).toBeVisible();
  found = { status: 'revoked', approval: { decision: 'denied' } };
  await presses('Check again');
  expect(await screen.findByText('Denied. The token list shows the reason.')).toBeVisible();
});

it('reports a check that fails', async () => {
  const api = memory();
  const { presses } = await requesting({ api: { ...api, getToken: () => Promise.reject(new Error('offline')) } });
  await presses('Check again');
  expect(await screen.findByText('Couldn’t check the request. Try again.')).toBeVisible();
});

it('withdraws the request after a question, and closes', async () => {
  const api = memory();
  const withdrawRequest = vi.fn(async (id: string) => ({
    ...(await tokenOf(api, id)),
    status: 'revoked' as const,
    approval: { decision: 'withdrawn' as const },
  }));
  const onClose = vi.fn();
  const { presses } = await requesting({ api: { ...api, withdrawRequest }, onClose });
  await presses('Withdraw request');
  await screen.findByRole('alertdialog', { name: /^Withdraw the request for/ });
  expect(withdrawRequest).not.toHaveBeenCalled();
  await presses('Withdraw request');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(withdrawRequest).toHaveBeenCalledOnce();
});

it('copies the host’s link to the request, or shows it if the browser refuses', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { presses } = await requesting({ tokenUrl: ({ name }) => `https://host.test/${encodeURIComponent(name)}` });
  await presses('Copy link to the request');
  expect(await screen.findByText('Link copied.')).toBeVisible();
  expect(writeText).toHaveBeenCalledWith('https://host.test/CRM%20sync');
  writeText.mockRejectedValue(new Error('refused'));
  await presses('Copy link to the request');
  expect(await screen.findByText('https://host.test/CRM%20sync')).toBeVisible();
});
