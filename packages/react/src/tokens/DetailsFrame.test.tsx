import { screen, waitFor, within } from '@testing-library/react';
import type { TokenQuery } from '@tokenwright/core';
import { createRef, type ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const size = { width: window.innerWidth, height: window.innerHeight };

afterEach(() => page.viewport(size.width, size.height));

const resizeTo = async (width: number) => {
  await page.viewport(width, 860);
  await waitFor(() => expect(window.innerWidth).toBe(width));
};

const topmost = () => [...document.querySelectorAll('dialog')].at(-1)?.textContent;

it('keeps the wizard above the details if the window becomes narrow', async () => {
  await resizeTo(1280);
  const { presses } = renderManager({ tokens: [exampleToken('CI')] });
  await presses('CI');
  await screen.findByText('Your time');
  await presses('Create token');
  await screen.findByRole('textbox', { name: 'Token name' });
  await resizeTo(390);
  expect(topmost()).toContain('Token name');
  await presses('Close');
  await waitFor(() => expect(topmost()).toContain('Your time'));
});

it('keeps the question about a revocation if the window becomes wide', async () => {
  await resizeTo(390);
  const { presses } = renderManager({ tokens: [exampleToken('CI')] });
  await presses('CI');
  await screen.findByText('Your time');
  await presses('Revoke');
  await screen.findByRole('alertdialog');
  await resizeTo(1280);
  expect(screen.getByRole('alertdialog')).toBeVisible();
  await presses('Cancel');
  await waitFor(() => expect(document.querySelector('dialog')).toBeNull());
});

it('keeps the focus in the details after a revocation and after *Undo*', async () => {
  await resizeTo(390);
  const { presses } = renderManager({ tokens: [exampleToken('CI')] });
  await presses('CI');
  await screen.findByText('Your time');
  await presses('Revoke');
  await screen.findByRole('alertdialog');
  await presses('Revoke CI');
  const details = await screen.findByRole('dialog', { name: 'CI' });
  await waitFor(() => expect(within(details).getByText('CI').closest('[tabindex]')).toHaveFocus());
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await presses('Undo revocation');
  await within(details).findByText('Active');
  await waitFor(() => expect(within(details).getByText('CI').closest('[tabindex]')).toHaveFocus());
});

it.each([
  [390, 'dialog'],
  [1280, 'complementary'],
] as const)('keeps the focus in the details if an action removes its button, at %i px', async (width, role) => {
  await resizeTo(width);
  const { presses } = renderManager({
    api: exampleApi({ tokens: [exampleToken('CI', { status: 'pending', approval: {} })], needsApproval: () => true }),
  });
  await presses('CI');
  await presses('Approve or deny…');
  await presses('Approve');
  const details = await screen.findByRole(role, { name: 'CI' });
  await within(details).findByText('Decided by');
  expect(within(details).queryByRole('button', { name: 'Approve or deny…' })).toBeNull();
  await waitFor(() => expect(within(details).getByText('CI').closest('[tabindex]')).toHaveFocus());
});

it('opens the details in a dialog if the manager has no room for a panel, such as in a drawer', async () => {
  await resizeTo(1280);
  const drawer = createRef<HTMLDivElement>();
  const around = (manager: ReactNode) => (
    <div ref={drawer} style={{ width: 420 }}>
      {manager}
    </div>
  );
  const { presses } = renderManager({ tokens: [exampleToken('CI')], around });
  await presses('CI');
  const details = await screen.findByRole('dialog', { name: 'CI' });
  const box = details.getBoundingClientRect();
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(1280);
  drawer.current?.style.setProperty('width', '900px');
  await screen.findByRole('complementary', { name: 'CI' });
});

it('shows when a token was revoked instead of its former expiration', async () => {
  const token = exampleToken('Gone', {
    status: 'revoked',
    revokedAt: '2026-08-02T10:00:00Z',
    expiresAt: '2026-09-28T10:00:00Z',
  });
  renderManager({ tokens: [token], selected: 'Gone' });
  const utc = await screen.findByText('UTC');
  expect(utc.parentElement).toMatchTextContent(/2 Aug 2026/);
  expect(screen.queryByText(/28 Sept? 2026/)).toBeNull();
  expect(document.querySelector('[data-part=details-footer]')).not.toBeVisible();
});

it('shows the revocation of a token that the search excludes', async () => {
  await resizeTo(1280);
  const options = { ...exampleOptions, listing: { search: true } };
  const memory = exampleApi({ options, tokens: [exampleToken('CI')] });
  const listTokens = async ({ query }: TokenQuery) => ({ items: [exampleToken(query ?? 'All')] });
  const { presses, seesRow, user } = renderManager({ api: { ...memory, listTokens }, selected: 'CI' });
  await seesRow('All');
  await user.type(screen.getByRole('searchbox'), 'other');
  await seesRow('other');
  const details = within(screen.getByRole('complementary'));
  await details.findByText('Active');
  await presses('Revoke');
  await presses('Revoke CI');
  await waitFor(() => expect(details.queryByText('Active')).toBeNull());
});
