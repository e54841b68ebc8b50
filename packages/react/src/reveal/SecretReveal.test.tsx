import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Secret, type Token } from '@tokenwright/core';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { SecretReveal, type SecretRevealProps } from './SecretReveal.tsx';

const SECRET = 'tok_0123456789abcdef';

const token: Token = {
  id: 'tok_1',
  name: 'Nightly export',
  tokenType: 'service',
  permissions: [{ permission: 'forms', level: 'read' }],
  status: 'active',
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: '2026-12-01T22:59:59Z',
};

function show(more: Partial<SecretRevealProps> = {}) {
  const secret = new Secret(SECRET);
  const onEnd = vi.fn();
  const props = { token, secret, onEnd, locale: 'en-GB', timeZone: 'UTC', ...more };
  const { unmount } = render(<SecretReveal {...props} />, { wrapper: StrictMode });
  return { secret, onEnd, unmount, user: userEvent.setup() };
}

const press = (name: string) => screen.findByRole('button', { name });

it('masks a secret without a wizard, acknowledges it, and wipes it on Done', async () => {
  const acknowledge = vi.fn(() => Promise.resolve());
  const { secret, onEnd, user } = show({ api: { acknowledge }, intentKey: 'k' });
  expect(document.body.innerHTML).not.toContain(SECRET);
  await user.click(await press('Done'));
  expect(screen.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await user.click(await press('Done'));
  expect(onEnd.mock.calls).toEqual([[{ ended: 'saved', by: 'stored', left: false }]]);
  expect(acknowledge.mock.calls).toEqual([['tok_1', 'k']]);
  expect(secret.isWiped).toBe(true);
  expect(screen.queryByRole('heading')).toBeNull();
});

it('asks before the secret is lost', async () => {
  const actionsRef: SecretRevealProps['actionsRef'] = { current: undefined };
  const { secret, onEnd, user } = show({ actionsRef });
  await press('Done');
  actionsRef.current?.close();
  await screen.findByRole('alertdialog', { name: 'Leave without the secret?' });
  await user.click(await press('Revoke and leave'));
  expect(onEnd.mock.calls).toEqual([[{ ended: 'left' }]]);
  expect(secret.isWiped).toBe(true);
});

it('wipes the secret when its component unmounts', async () => {
  const { secret, unmount } = show();
  expect(secret.isWiped).toBe(false);
  unmount();
  await waitFor(() => expect(secret.isWiped).toBe(true));
});

it('suggests code that contains the variable and never the secret', async () => {
  const { secret, user } = show({ options: exampleOptions, snippets: { baseUrl: 'https://api.example.com/' } });
  for (const tab of await screen.findAllByRole('tab')) {
    await user.click(tab);
    const code = screen.getByRole('tabpanel').querySelector('code')?.textContent ?? '';
    expect(code).toContain('NIGHTLY_EXPORT_TOKEN');
    expect(secret.read((text) => code.includes(text))).toBe(false);
  }
});
