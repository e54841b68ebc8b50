import { screen, waitFor, within } from '@testing-library/react';
import type { MemoryApiSetup } from '@tokenwright/adapters/memory';
import { expect, it, onTestFinished } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const tokens = [exampleToken('CI deploy')];

/** Opens an overlay of the host. Its button removes it. */
function openOverlay(attributes: Readonly<Record<string, string>> = {}): Promise<string> {
  const overlay = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) overlay.setAttribute(name, value);
  overlay.style.cssText = 'position: fixed; inset: 0; z-index: 1300; background: white';
  overlay.innerHTML = '<label>Password <input /></label><button type="button">Go on</button>';
  document.body.append(overlay);
  onTestFinished(() => overlay.remove());
  const [field, button] = [overlay.querySelector('input'), overlay.querySelector('button')];
  field?.focus();
  return new Promise((resolve) =>
    button?.addEventListener('click', () => {
      overlay.remove();
      resolve(field?.value ?? '');
    }),
  );
}

function renderPage(fail: MemoryApiSetup['fail'], signIn?: () => Promise<void>) {
  const api = exampleApi({ tokens, ...(fail && { fail }) });
  return renderManager({ api, ...(signIn && { onReauthenticate: signIn }) });
}

const isModal = (name: string | RegExp) =>
  waitFor(() => expect(screen.getAllByRole('dialog', { name }).at(-1)?.matches(':modal')).toBe(true));

async function answersOverlay(text: string) {
  const field = await screen.findByRole('textbox', { name: 'Password' });
  await waitFor(() => expect(field).toHaveFocus());
  await hand.keyboard(text);
  expect(field).toHaveValue(text);
  await hand.click(screen.getByRole('button', { name: 'Go on' }));
}

it('lets the user sign in over the wizard', async () => {
  const typed: string[] = [];
  const signIn = async () => void typed.push(await openOverlay());
  const { presses, walksTo, sees } = renderPage({ createToken: ['reauthentication-required'] }, signIn);
  await presses('Create token');
  await sees(/Name the token/);
  await walksTo('review');
  await presses('Create token');
  await answersOverlay('pw');
  await sees(/Copy and save the secret/);
  await isModal('Create an access token');
  expect(typed).toEqual(['pw']);
});

it('lets the user sign in over the dialog that confirms a revocation', async () => {
  const signIn = async () => void (await openOverlay());
  const { presses, user } = renderPage({ revokeToken: ['reauthentication-required'] }, signIn);
  await presses('Actions for CI deploy');
  await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  await presses('Revoke CI deploy');
  await answersOverlay('pw');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

it('is modal again if the sign-in never ends and the user goes back', async () => {
  const { presses, walksTo, sees } = renderPage(
    { createToken: ['reauthentication-required'] },
    () => new Promise(() => {}),
  );
  await presses('Create token');
  await sees(/Name the token/);
  await walksTo('review');
  await presses('Create token');
  await sees(/Confirm your identity/);
  const dialog = screen.getByRole('dialog', { name: 'Create an access token' });
  expect(dialog.matches(':modal')).toBe(false);
  await hand.click(within(dialog).getByRole('button', { name: 'Back' }));
  await sees(/Review and create/);
  await isModal('Create an access token');
});

it('goes behind a modal that the host opens, and keeps the draft and the focus', async () => {
  const { presses, names, sees } = renderPage(undefined);
  await presses('Create token');
  await sees(/Name the token/);
  await names('CRM');
  void openOverlay({ role: 'dialog', 'aria-modal': 'true' });
  await answersOverlay('stay');
  await isModal('Create an access token');
  await hand.keyboard(' sync');
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveValue('CRM sync');
});
