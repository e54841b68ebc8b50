import { render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { StrictMode, useState } from 'react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { createPerson } from '../../test/person.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { TokenWizardDialog } from '../TokenWizardDialog.tsx';

const HOST = { key: 'host' };

async function traverse(by: number): Promise<void> {
  const done = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  window.history.go(by);
  await done;
}

const back = () => traverse(-1);
const isHosts = () => JSON.stringify(window.history.state) === JSON.stringify(HOST);

function Host({ isStrict = true }) {
  const [isOpen, setOpen] = useState(true);
  const [api] = useState(() => exampleApi());
  const dialog = (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open again
      </button>
      <TokenWizardDialog api={api} locale="en-GB" timeZone="UTC" history="push" open={isOpen} onOpenChange={setOpen} />
    </>
  );
  return isStrict ? <StrictMode>{dialog}</StrictMode> : dialog;
}

function open() {
  window.history.pushState(HOST, '');
  const { unmount } = render(<Host />);
  return { ...createPerson(userEvent.setup()), unmount };
}

it('goes back one step for each press of Back, and then asks about the draft', async () => {
  const { names, presses, sees } = open();
  await names('CRM sync');
  await presses('Continue');
  await sees(/Choose permissions/);
  expect(window.history.state).toMatchObject(HOST);
  await back();
  await sees(/Name the token/);
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveValue('CRM sync');
  await back();
  await screen.findByRole('alertdialog', { name: 'Discard this token?' });
  await back();
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await sees(/Name the token/);
  await back();
  await presses('Discard');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(isHosts()).toBe(true));
});

it('leaves no entry behind when the dialog closes, is opened again, or is unmounted', async () => {
  const { names, presses, sees, unmount, user } = open();
  await names('CRM sync');
  await presses('Continue');
  await sees(/Choose permissions/);
  await presses('Close');
  await presses('Discard');
  await waitFor(() => expect(isHosts()).toBe(true));
  await user.click(screen.getByRole('button', { name: 'Open again' }));
  await sees(/Name the token/);
  await waitFor(() => expect(isHosts()).toBe(false));
  unmount();
  await waitFor(() => expect(isHosts()).toBe(true));
});

it('closes an empty dialog on Back, without an entry left', async () => {
  const { sees } = open();
  await sees(/Name the token/);
  await back();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(isHosts()).toBe(true);
});

it('handles the page’s own Back button, and treats Android’s close request as Back', async () => {
  const { names, presses, sees } = open();
  await names('CRM sync');
  await presses('Continue');
  await sees(/Choose permissions/);
  const depth = () => Object.values(window.history.state.tokenwright.trails).flat().length;
  expect(depth()).toBe(2);
  await presses('Back');
  await waitFor(() => expect(depth()).toBe(1));
  await presses('Continue');
  await sees(/Choose permissions/);
  (document.querySelector('dialog') as HTMLDialogElement & { requestClose(): void }).requestClose();
  await sees(/Name the token/);
  await waitFor(() => expect(depth()).toBe(1));
});

it('asks before Back leaves the page with the secret, and keeps the secret', async () => {
  window.history.pushState(HOST, '');
  const { walksTo, sees } = renderWizard({ history: 'push' });
  await walksTo('secret');
  await back();
  await screen.findByRole('alertdialog', { name: 'Leave without the secret?' });
  await back();
  await sees(/Copy and save the secret/);
});

it('goes back in the wizard that was used last, with two wizards on a page', async () => {
  window.history.pushState(HOST, '');
  const [first, second] = [renderWizard({ history: 'push' }), renderWizard({ history: 'push' })];
  await waitFor(() => expect(screen.getAllByRole('textbox', { name: 'Token name' })).toHaveLength(2));
  const names = screen.getAllByRole('textbox', { name: 'Token name' });
  await second.user.type(names[1] as HTMLElement, 'Second');
  await second.user.click(screen.getAllByRole('button', { name: 'Continue' })[1] as HTMLElement);
  await second.sees(/Choose permissions/);
  await back();
  await waitFor(() => expect(screen.getAllByRole('textbox', { name: 'Token name' })).toHaveLength(2));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  second.unmount();
  first.unmount();
  await waitFor(() => expect(isHosts()).toBe(true));
});

it('adds no entry by default', async () => {
  window.history.pushState(HOST, '');
  const { walksTo } = renderWizard();
  await walksTo('review');
  expect(isHosts()).toBe(true);
});
