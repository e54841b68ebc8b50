import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import type { TokenApi } from '@tokenwright/core';
import { createElement } from 'react';
import { TokenManager } from '../src/TokenManager.tsx';
import '../src/acts/EditDialog.tsx';
import '../src/acts/RotateDialog.tsx';
import '../src/TokenWizardDialog.tsx';
import '../src/tokens/CreationDialog.tsx';
import '../src/tokens/QuickActs.tsx';
import '../src/tokens/RowItems.tsx';
import '../src/tokens/tools/ListTools.tsx';

configure({ asyncUtilTimeout: 20_000 });

type Note = (place: string, within: Element | null) => void;

export async function openedControls(api: TokenApi, token: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const note: Note = (place, box) => {
    for (const control of box?.querySelectorAll('button, input, textarea') ?? [])
      found.add(`${place}: ${nameOf(control)}`);
  };
  const { unmount } = render(createElement(TokenManager, { api, locale: 'en-GB', timeZone: 'UTC' }));
  await openTools(note);
  await openRotation(note, token);
  await openEdit(note, token);
  await openWizard(note);
  unmount();
  cleanup();
  return found;
}

function nameOf(control: Element): string {
  const label = (control as HTMLInputElement).labels?.[0]?.textContent;
  return control.getAttribute('aria-label') ?? label ?? control.textContent ?? '';
}

const named = (name: string | RegExp) => ({ name, hidden: true });

async function press(name: string | RegExp, role = 'button'): Promise<void> {
  const all = await screen.findAllByRole(role, named(name));
  await act(async () => all.at(-1)?.click());
}

async function openMenu(name: string): Promise<HTMLElement> {
  await press(name);
  return screen.findByRole('menu', { hidden: true });
}

async function openTools(note: Note): Promise<void> {
  const menu = await openMenu('Review and export');
  note('tools', menu);
  const select = within(menu).queryByRole('menuitem', named('Select tokens'));
  if (!select) return press('Review and export');
  await act(async () => select.click());
  const status = await screen.findByText('0 tokens selected');
  note('selection', status.parentElement);
  await press('Done');
}

async function opens(item: string, token: string): Promise<boolean> {
  const menu = await openMenu(`Actions for ${token}`);
  const wanted = within(menu).queryByRole('menuitem', named(item));
  await act(async () => (wanted ?? screen.getByRole('button', named(`Actions for ${token}`))).click());
  return wanted !== null;
}

const dialog = () => document.querySelector('dialog');
const closed = () => waitFor(() => expectGone(dialog()));

function expectGone(element: Element | null): void {
  if (element) throw new Error(`Still there: ${element.textContent}`);
}

async function openRotation(note: Note, token: string): Promise<void> {
  if (!(await opens('Rotate secret…', token))) return;
  await screen.findByRole('radio', named('24 hours'));
  note('rotation', dialog());
  await press('Rotate secret');
  await screen.findByText('Copy and save the new secret');
  await screen.findByRole('button', named('Copy code'));
  await screen.findByRole('button', named('Add expiration to calendar'));
  note('new secret', dialog());
  await press('I stored it another way', 'checkbox');
  await press('Done');
  await closed();
}

async function openEdit(note: Note, token: string): Promise<void> {
  if (!(await opens('Edit…', token))) return;
  await screen.findByText('No changes yet.');
  note('edit', dialog());
  await press('Cancel');
  await closed();
}

async function openWizard(note: Note): Promise<void> {
  await press('Create token');
  const field = await screen.findByRole('textbox', named('Token name'));
  fireEvent.change(field, { target: { value: 'Nightly export' } });
  await press('Continue');
  const [level] = await screen.findAllByRole('radio', named('Read'));
  await act(async () => level?.click());
  await press('Continue');
  await screen.findByRole('radio', named('Service token'));
  note('scope', dialog());
}
