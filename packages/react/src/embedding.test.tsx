import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Activity, type ReactNode, StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi, tokenCount } from '../test/exampleApi.ts';
import { exampleToken } from '../test/exampleTokens.ts';
import { createPerson } from '../test/person.ts';
import { renderManager } from '../test/renderManager.tsx';
import { renderWizard } from '../test/renderWizard.tsx';
import { TokenManager } from './TokenManager.tsx';
import { TokenWizard } from './TokenWizard.tsx';
import { TokenWizardDialog, type TokenWizardDialogProps } from './TokenWizardDialog.tsx';

const settled = (name: string) =>
  waitFor(() => expect(screen.getByRole('button', { name })).not.toHaveAttribute('aria-disabled'));

function dialogIn(around: (dialog: ReactNode) => ReactNode, props: Partial<TokenWizardDialogProps> = {}) {
  const api = exampleApi();
  const dialog = <TokenWizardDialog api={api} locale="en-GB" timeZone="UTC" open onOpenChange={() => {}} {...props} />;
  const { container, rerender, unmount } = render(around(dialog));
  return { ...createPerson(userEvent.setup()), api, container, rerender, unmount };
}

it('works inside a host’s form, which receives no events and is not submitted', async () => {
  const submitted = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  const { names, sees } = renderWizard({ around: (wizard) => <form onSubmit={submitted}>{wizard}</form> });
  await names('CRM sync');
  const native = vi.fn();
  document.querySelector('form')?.addEventListener('submit', native);
  await settled('Continue');
  await hand.keyboard('{Enter}');
  await sees(/Choose permissions/);
  expect([submitted.mock.calls, native.mock.calls]).toEqual([[], []]);
  expect([...new FormData(document.querySelector('form') as HTMLFormElement).keys()]).toEqual([]);
});

it('works in a sandboxed iframe that does not allow forms to be submitted', async () => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  document.body.append(frame);
  const page = frame.contentDocument as Document;
  render(<TokenWizard api={exampleApi()} locale="en-GB" timeZone="UTC" />, {
    container: page.body.appendChild(page.createElement('main')),
    baseElement: page.body,
  });
  await waitFor(() => expect(page.querySelector('input')).not.toBeNull());
  const field = page.querySelector('input') as HTMLInputElement;
  await createPerson(userEvent.setup({ document: page })).user.type(field, 'CRM sync{Enter}');
  await waitFor(() => expect(page.querySelector('h2')?.textContent).toContain('Choose permissions'));
  frame.remove();
});

it('keeps its events away from a label, a link, a row and a menu around it', async () => {
  const heard = vi.fn();
  const events = ['onClick', 'onKeyDown', 'onFocus', 'onChange', 'onSubmit', 'onPointerDown'];
  const hears = Object.fromEntries(events.map((name) => [name, heard]));
  const { names, sees } = dialogIn((dialog) => (
    <div {...hears}>
      <label>
        <input type="checkbox" aria-label="Host" />
        <a href="#left">{dialog}</a>
      </label>
    </div>
  ));
  await hand.click(await sees(/Name the token/));
  await names('CRM sync');
  await hand.keyboard('abc');
  expect(heard).not.toHaveBeenCalled();
  expect(document.querySelector<HTMLInputElement>('[aria-label="Host"]')?.checked).toBe(false);
  expect(location.hash).toBe('');
});

it('lets Escape close the host’s modal if the list does not use the key', async () => {
  const heard = vi.fn();
  const hears = { onKeyDown: ({ key }: { readonly key: string }) => heard(key) };
  const { user } = renderManager({
    tokens: [exampleToken('CI deploy')],
    around: (manager) => <div {...hears}>{manager}</div>,
  });
  await user.click(await screen.findByRole('button', { name: 'Actions for CI deploy' }));
  await screen.findByRole('menuitem', { name: 'Revoke' });
  await hand.keyboard('{Escape}');
  const search = screen.getByRole('searchbox');
  await user.type(search, 'CI');
  await hand.keyboard('{Escape}');
  await waitFor(() => expect(search).toHaveValue(''));
  expect(heard).not.toHaveBeenCalled();
  await hand.keyboard('{Escape}');
  expect(heard.mock.calls).toEqual([['Escape']]);
});

it('lets listeners on the document receive its events', async () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  const { sees } = dialogIn((dialog) => dialog);
  await sees(/Name the token/);
  await hand.keyboard('a');
  document.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalled();
});

it('never lets `close` and `cancel` events leave the dialog, even in StrictMode', async () => {
  const heard = vi.fn();
  const { sees } = dialogIn((dialog) => (
    <StrictMode>
      <dialog open onClose={heard} onCancel={heard}>
        {dialog}
      </dialog>
    </StrictMode>
  ));
  await sees(/Name the token/);
  await hand.keyboard('{Escape}');
  await new Promise(requestAnimationFrame);
  expect(heard).not.toHaveBeenCalled();
});

it.each([
  ['the container of the host', 'container'],
  ['the nearest open modal', 'modal'],
  ['the body', 'body'],
])('opens the dialog in %s', async (_, place) => {
  const container = document.body.appendChild(document.createElement('aside'));
  const { sees } = dialogIn(
    (dialog) => <main>{place === 'modal' ? <div role="dialog">{dialog}</div> : dialog}</main>,
    place === 'container' ? { container } : {},
  );
  await sees(/Name the token/);
  const own = document.querySelector('dialog')?.parentElement?.parentElement;
  expect(own?.matches({ container: 'aside', modal: '[role="dialog"]', body: 'body' }[place] as string)).toBe(true);
  container.remove();
});

it('uses the theme of the place where the host renders it', async () => {
  const theme = { '--twr-color-accent': 'rgb(1, 2, 3)', colorScheme: 'dark' } as object;
  const { sees } = dialogIn((dialog) => (
    <div dir="rtl" style={theme}>
      {dialog}
    </div>
  ));
  await sees(/Name the token/);
  const style = getComputedStyle(document.querySelector('dialog') as Element);
  expect([style.getPropertyValue('--twr-color-accent'), style.colorScheme, style.direction]).toEqual([
    'rgb(1, 2, 3)',
    'dark',
    'rtl',
  ]);
});

it('follows a theme and direction that the host changes behind the dialog', async () => {
  const host = document.body.appendChild(document.createElement('main'));
  render(<TokenWizardDialog api={exampleApi()} locale="en-GB" timeZone="UTC" open onOpenChange={() => {}} />, {
    container: host.appendChild(document.createElement('div')),
  });
  await createPerson(userEvent.setup()).sees(/Name the token/);
  const look = () => {
    const { direction, colorScheme } = getComputedStyle(document.querySelector('dialog') as Element);
    return [direction, colorScheme];
  };
  const before = look();
  host.dir = 'rtl';
  host.style.colorScheme = 'dark';
  await waitFor(() => expect(look()).toEqual(['rtl', 'dark']));
  host.dir = 'ltr';
  host.removeAttribute('style');
  await waitFor(() => expect(look()).toEqual(before));
  host.remove();
});

it('keeps a running wizard and its secret when the host passes another API, and warns', async () => {
  const [first, second] = [exampleApi(), exampleApi()];
  const wizard = (api: typeof first) => <TokenWizard api={api} locale="en-GB" timeZone="UTC" />;
  const { rerender } = render(wizard(first));
  const person = createPerson(userEvent.setup());
  await person.walksTo('secret');
  rerender(wizard(second));
  await act(() => Promise.resolve());
  await person.sees(/Copy and save the secret/);
  await person.user.click(screen.getByRole('checkbox', { name: /stored/ }));
  await person.presses('Done');
  await person.sees(/is ready/);
  expect([await tokenCount(first), await tokenCount(second)]).toEqual([1, 0]);
  expect(console.warn).toHaveBeenCalledWith(expect.stringContaining('the `api` prop changed'));
});

it('shows the tokens of another API, and keeps its wizard and the secret', async () => {
  const [first, second] = [exampleApi(), exampleApi({ tokens: [exampleToken('Of the second')] })];
  const manager = (api: typeof first) => <TokenManager api={api} locale="en-GB" timeZone="UTC" />;
  const { rerender } = render(manager(first));
  const person = createPerson(userEvent.setup());
  await screen.findByText('No access tokens yet');
  await person.presses('Create token');
  await person.walksTo('secret');
  rerender(manager(second));
  expect(await screen.findByText('Of the second', { selector: 'th bdi' })).toBeInTheDocument();
  await person.sees(/Copy and save the secret/);
  expect((await first.listTokens?.({}))?.items[0]?.status).toBe('active');
});

it('begins with the host’s drafts, and asks before closing only after the user has changed them', async () => {
  const onOpenChange = vi.fn();
  const drafts = { name: { name: 'Nightly export', description: '' } };
  const { sees } = dialogIn((dialog) => dialog, { drafts, onOpenChange });
  await sees(/Name the token/);
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveValue('Nightly export');
  await hand.keyboard('{Escape}');
  await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
});

it('stays open while the host hides it, keeps the typed text, and asks no question', async () => {
  const api = exampleApi();
  const host = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <TokenWizardDialog api={api} locale="en-GB" timeZone="UTC" open onOpenChange={() => {}} />
    </Activity>
  );
  const { rerender } = render(host('visible'));
  const { walksTo, sees } = createPerson(userEvent.setup());
  await walksTo('secret');
  rerender(host('hidden'));
  await new Promise((resolve) => setTimeout(resolve));
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull());
  rerender(host('visible'));
  await sees(/Copy and save the secret/);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect((await api.listTokens?.({}))?.items[0]?.status).toBe('active');
});

it('loads the list again after a change in another tab', async () => {
  const api = exampleApi({ tokens: [exampleToken('CI')] });
  const { seesRow } = renderManager({ api });
  await seesRow('CI');
  const listTokens = vi.spyOn(api, 'listTokens');
  const otherTab = new BroadcastChannel('tokenwright');
  otherTab.postMessage('tokens-changed');
  await waitFor(() => expect(listTokens).toHaveBeenCalled());
  otherTab.close();
});
