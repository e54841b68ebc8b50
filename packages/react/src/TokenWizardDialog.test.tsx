import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { MemoryApi } from '@tokenwright/adapters/memory';
import { StrictMode, useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi, tokenCount } from '../test/exampleApi.ts';
import { holdCreation } from '../test/holdCreation.ts';
import { createPerson } from '../test/person.ts';
import { secretsOf } from '../test/secretsOf.ts';
import { whereInPage } from '../test/whereInPage.ts';
import { TokenWizardDialog } from './TokenWizardDialog.tsx';

const told = vi.fn();
let takeOpenAway = () => {};

function HostPage({ api }: { readonly api: MemoryApi }) {
  const [open, setOpen] = useState(false);
  takeOpenAway = () => setOpen(false);
  const change = (next: boolean) => {
    told(next);
    setOpen(next);
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <TokenWizardDialog api={api} locale="en-GB" timeZone="Europe/Berlin" open={open} onOpenChange={change} />
    </>
  );
}

async function opening(api = exampleApi(), isStrict = false) {
  const page = <HostPage api={api} />;
  render(isStrict ? <StrictMode>{page}</StrictMode> : page);
  const person = createPerson(userEvent.setup());
  await person.presses('Open');
  return { ...person, api };
}

const dialog = () => screen.queryByRole('dialog', { name: 'Create an access token' });
const waysOut = [
  ['Esc', () => hand.keyboard('{Escape}')],
  [
    'Esc without focus',
    () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      return hand.keyboard('{Escape}');
    },
  ],
  ['the close button', () => hand.click(screen.getByRole('button', { name: 'Close' }))],
  ['the host', async () => takeOpenAway()],
] as const;

beforeEach(() => told.mockReset());

it('is a modal dialog with a name, and puts immediately typed text into its first field', async () => {
  const { sees } = await opening();
  await sees(/Name the token/);
  await hand.keyboard('xyz');
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveValue('xyz');
  expect(dialog()?.matches('dialog:modal')).toBe(true);
});

it('stays open when Esc ends an IME composition or cancels a file picker', async () => {
  const { sees } = await opening();
  const heading = await sees(/Name the token/);
  fireEvent.keyDown(heading, { key: 'Escape', isComposing: true });
  fireEvent(heading, new Event('cancel', { bubbles: true, cancelable: true }));
  expect(dialog()).toBeVisible();
  expect(told).not.toHaveBeenCalled();
});

it.each(waysOut)('closes immediately by %s if there is no input, and returns focus', async (_, leave) => {
  const { sees } = await opening();
  await sees(/Name the token/);
  await leave();
  await waitFor(() => expect(dialog()).toBeNull());
  expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus();
});

it('closes immediately while the options load', async () => {
  await opening(exampleApi({ fail: { loadOptions: ['hang'] } }));
  expect(dialog()).toBeVisible();
  await hand.keyboard('{Escape}');
  await waitFor(() => expect(dialog()).toBeNull());
});

it.each(waysOut)('asks before it closes by %s if there is input, and keeps the input', async (_, leave) => {
  const { names, presses } = await opening();
  await names('CRM sync');
  await leave();
  const question = await screen.findByRole('alertdialog', { name: 'Discard this token?' });
  expect(question).toHaveAccessibleDescription('Your input will be lost.');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Keep editing' })).toHaveFocus());

  await presses('Keep editing');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveValue('CRM sync');
  expect(dialog()).toBeVisible();

  await leave();
  await presses('Discard');
  await waitFor(() => expect(dialog()).toBeNull());
  expect(told).toHaveBeenLastCalledWith(false);
});

it('tells the host that the dialog stays open while it asks the user', async () => {
  const { names } = await opening();
  await names('CRM sync');
  takeOpenAway();
  await waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(true));
  expect(dialog()).toBeVisible();
});

it.each([
  ['asked to keep it open', 'Go back and copy it', true],
  ['told that it has closed', 'Revoke and leave', false],
])('loses no data if a callback of the host throws when the dialog is %s', async (_, answer, isOpen) => {
  const reported = reportedErrors();
  const api = exampleApi();
  const { walksTo, presses } = await opening(api);
  await walksTo('secret');
  told.mockImplementation((next) => {
    if (next === isOpen) throw new Error('Not mounted.');
  });
  takeOpenAway();
  await screen.findByRole('alertdialog', { name: 'Leave without the secret?' });
  await presses(answer);
  await waitFor(() => expect(reported).toEqual(['Not mounted.']));
  await waitFor(() => expect(dialog() !== null).toBe(isOpen));
  expect(screen.getByRole('button', { name: 'Open', hidden: true })).toBeInTheDocument();
  expect((await api.listTokens?.({}))?.items[0]?.status).toBe(isOpen ? 'active' : 'revoked');
});

it('returns focus to the field when the user chooses to stay, also with Esc', async () => {
  const { names } = await opening();
  await names('CRM sync');
  const field = screen.getByRole('textbox', { name: 'Token name' });
  await hand.keyboard('{Escape}');
  await screen.findByRole('alertdialog');
  await hand.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(field).toHaveFocus();
});

it('stays open after repeated Esc presses', async () => {
  const { names } = await opening();
  await names('CRM sync');
  for (let times = 0; times < 5; times += 1) await hand.keyboard('{Escape}');
  expect(dialog()?.matches('dialog:modal')).toBe(true);
  expect(told).not.toHaveBeenCalled();
});

it('never closes on a click outside', async () => {
  const { sees } = await opening();
  await sees(/Name the token/);
  await hand.click(document.documentElement, { position: { x: 3, y: 3 }, force: true });
  expect(dialog()).toBeVisible();
  expect(told).not.toHaveBeenCalled();
});

it('starts a new wizard on each opening', async () => {
  const { walksTo, presses, sees } = await opening();
  await walksTo('permissions');
  await hand.keyboard('{Escape}');
  await presses('Discard');
  await waitFor(() => expect(dialog()).toBeNull());
  await presses('Open');
  await sees(/Name the token/);
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveValue('');
});

it('asks before the user leaves while a token is created, and revokes the token if they leave', async () => {
  const { api, walksTo, presses, sees } = await opening();
  const answer = holdCreation(api);
  await walksTo('review');
  await presses('Create token');
  await sees(/Creating the token/);
  await hand.keyboard('{Escape}');
  await screen.findByRole('alertdialog', { name: 'Leave while the token is being created?' });
  await presses('Leave');
  await waitFor(() => expect(dialog()).toBeNull());
  answer();
  await waitFor(async () => expect((await api.listTokens?.({}))?.items[0]?.status).toBe('revoked'));
});

it.each(waysOut)('asks before the user loses a secret by %s, and revokes the token if they leave', async (_, leave) => {
  const api = exampleApi();
  const secrets = secretsOf(api);
  const { walksTo, presses } = await opening(api);
  await walksTo('secret');
  await presses('Show');
  await leave();
  await screen.findByRole('alertdialog', { name: 'Leave without the secret?' });
  await presses('Go back and copy it');
  expect(screen.getByRole('textbox', { name: 'Secret of CRM sync' })).toHaveValue(secrets[0]);

  await leave();
  await presses('Revoke and leave');
  await waitFor(() => expect(dialog()).toBeNull());
  expect(whereInPage(secrets[0] ?? '')).toEqual([]);
  await waitFor(async () => expect((await api.listTokens?.({}))?.items[0]?.status).toBe('revoked'));
});

it.each(waysOut)('closes by %s after the secret is saved, and leaves no trace of the secret', async (_, leave) => {
  const api = exampleApi();
  const secrets = secretsOf(api);
  const { walksTo, presses, user } = await opening(api);
  await walksTo('secret');
  await presses('Show');
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await leave();
  await waitFor(() => expect(dialog()).toBeNull());
  expect(whereInPage(secrets[0] ?? '')).toEqual([]);
  expect((await api.listTokens?.({}))?.items[0]?.status).toBe('active');
});

it('closes on Done, without a page after the secret', async () => {
  const { walksTo, presses, user } = await opening();
  await walksTo('secret');
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await presses('Done');
  await waitFor(() => expect(dialog()).toBeNull());
});

it('works in StrictMode, and creates one token', async () => {
  const { api, walksTo, user, presses } = await opening(exampleApi(), true);
  await walksTo('secret');
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await presses('Done');
  await waitFor(() => expect(dialog()).toBeNull());
  expect(await tokenCount(api)).toBe(1);
});

function reportedErrors(): readonly string[] {
  const reported: string[] = [];
  const { queueMicrotask: queue } = window;
  vi.spyOn(window, 'queueMicrotask').mockImplementation((act) => {
    queue(() => {
      try {
        act();
      } catch (cause) {
        reported.push((cause as Error).message);
      }
    });
  });
  return reported;
}
