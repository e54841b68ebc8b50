import { screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { cdp, userEvent as keys } from 'vitest/browser';
import { exampleApi, tokenCount } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { secretsOf } from '../../test/secretsOf.ts';
import { whereInPage } from '../../test/whereInPage.ts';

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Secret of CRM sync' });

async function revealing(setting: Parameters<typeof renderWizard>[0] = {}) {
  const api = setting.api ?? exampleApi();
  const secrets = secretsOf(api);
  const visit = renderWizard({ ...setting, api });
  await visit.walksTo('secret');
  const [secret = ''] = secrets;
  return { ...visit, secret, stored: () => screen.getByRole('checkbox', { name: 'I stored it another way' }) };
}

function withClipboard(writeText: ((text: string) => Promise<void>) | undefined): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: writeText && { writeText } });
}

const refuse = () => Promise.reject(new DOMException('Not now.', 'NotAllowedError'));

it('keeps the secret out of the page until the user presses Show, and removes it again on Hide', async () => {
  const { secret, presses } = await revealing();
  expect(whereInPage(secret)).toEqual([]);
  await presses('Show');
  expect(field()).toHaveValue(secret);
  expect(whereInPage(secret)).toEqual(['fields']);
  expect(screen.getByRole('button', { name: 'Hide' })).not.toHaveAttribute('aria-pressed');
  await presses('Hide');
  expect(whereInPage(secret)).toEqual([]);
});

it('shows the name before the expiration, and code from left to right, in an Arabic page', async () => {
  document.documentElement.dir = 'rtl';
  onTestFinished(() => {
    document.documentElement.dir = '';
  });
  await revealing({
    messages: { 'reveal.expires': 'تنتهي الصلاحية يوم {moment}' },
    snippets: { baseUrl: 'https://api.test' },
  });
  const box = (element: Element | null) => element?.getBoundingClientRect() ?? new DOMRect();
  const name = await screen.findByText('CRM sync', { selector: '[data-part="secret-token"] *' });
  const moment = screen.getByText(/^تنتهي/);
  expect(box(name).left).toBeGreaterThanOrEqual(box(moment).right);
  const code = await waitFor(() => {
    const found = document.querySelector('[data-part="code"]');
    expect(found).not.toBeNull();
    return found;
  });
  expect(box(code?.querySelector('code') ?? null).left - box(code).left).toBeLessThan(20);
  const copy = screen.getByRole('button', { name: /Copy code/ });
  expect(box(copy).right).toBeGreaterThan(box(code).right - 20);
});

it('has the privacy attributes of every session recorder around each part that may show the secret', async () => {
  const { presses } = await revealing();
  await presses('Show');
  const marks = [
    ...['.rr-block', '.sentry-block', '[data-sentry-block]', '.ph-no-capture', '[data-private]', '.fs-exclude'],
    ...['[data-dd-privacy="hidden"]', '[data-hj-suppress]', '[data-clarity-mask="true"]'],
  ];
  expect(marks.filter((mark) => !field().parentElement?.matches(mark))).toEqual([]);
});

it('the field of the secret is ignored by password managers, spell checkers and translators', async () => {
  const { presses } = await revealing();
  const masked = screen.getByLabelText<HTMLInputElement>('Secret of CRM sync');
  expect([masked.type, masked.value.length]).toEqual(['password', 24]);
  await presses('Show');
  expect([field().form, field().name, field().type]).toEqual([null, '', 'text']);
  const attributes = {
    'data-1p-ignore': '',
    'data-lpignore': 'true',
    'data-bwignore': '',
    'data-form-type': 'other',
    autocomplete: 'off',
    autocorrect: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    translate: 'no',
  };
  for (const [name, value] of Object.entries(attributes)) expect(field()).toHaveAttribute(name, value);
});

it('the secret fits on the narrowest page without being cut off', async () => {
  const { presses } = await revealing({ around: (wizard) => <div style={{ width: 288 }}>{wizard}</div> });
  await presses('Show');
  const page = document.querySelector('[data-part="page-body"]') as Element;
  const { left, right } = page.getBoundingClientRect();
  const cut = [...page.querySelectorAll('*')].filter((each) => {
    const box = each.getBoundingClientRect();
    return box.left < left || box.right > right - 16;
  });
  expect(cut.map(({ textContent, tagName }) => textContent || tagName)).toEqual([]);
});

it('the secret is not printed, and neither are the elements around it', async () => {
  const { presses } = await revealing();
  await presses('Show');
  expect(field()).toBeVisible();
  onTestFinished(() => emulate(''));
  await emulate('print');
  expect(document.querySelector('[data-part="secret"]')).not.toBeVisible();
  expect(screen.getByText('Copy and save the secret')).toBeVisible();
});

it("shows the expiration by the server's clock", async () => {
  await revealing();
  expect(screen.getByText(/^Expires .* CES?T$/)).toBeVisible();
});

it('copies the masked secret, reports it, and lets the user continue', async () => {
  const { secret, presses, sees } = await revealing();
  const writeText = vi.fn(() => Promise.resolve());
  withClipboard(writeText);
  await presses('Copy secret');
  expect(await screen.findByText('Copied to the clipboard.')).toBeVisible();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(secret);
  expect(whereInPage(secret)).toEqual([]);
  await presses('Done');
  await sees('“CRM sync” is ready');
});

it.each([
  ['refuses', refuse],
  [
    'throws',
    () => {
      throw new TypeError('Broken.');
    },
  ],
  ['is missing', undefined],
])('never reports a copy when the clipboard %s: it selects the secret and names the keys', async (_, write) => {
  const { secret, presses } = await revealing();
  withClipboard(write);
  await presses('Copy secret');
  expect(await screen.findByText(/^Couldn’t copy\./)).toBeVisible();
  expect(screen.queryByText(/Copied/)).toBeNull();
  await waitFor(() => expect(field()).toHaveValue(secret));
  expect(field()).toHaveFocus();
  expect(selectedText(field())).toBe(secret);
  await presses('Done');
  expect(screen.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
});

it('stops saying that the secret is on the clipboard after the user copies code', async () => {
  withClipboard(() => Promise.resolve());
  const { presses } = await revealing();
  await presses('Copy secret');
  expect(await screen.findByText('Copied to the clipboard.')).toBeVisible();
  await presses('Copy code');
  expect(await screen.findByText('Code copied. It replaced the secret on the clipboard.')).toBeVisible();
  expect(screen.queryByText('Copied to the clipboard.')).toBeNull();
  await presses('Copy secret');
  expect(await screen.findByText('Copied to the clipboard.')).toBeVisible();
});

it('stops waiting for a clipboard that never responds', async () => {
  const { secret, presses } = await revealing();
  withClipboard(() => new Promise(() => {}));
  await presses('Copy secret');
  expect(await screen.findByText(/^Couldn’t copy\./)).toBeVisible();
  expect(selectedText(field())).toBe(secret);
});

it('treats Ctrl+C on the whole selected secret as a copy', async () => {
  const { presses } = await revealing();
  await presses('Show');
  await keys.click(field());
  await keys.keyboard('{Control>}ac{/Control}');
  expect(await screen.findByText('Copied to the clipboard.')).toBeVisible();
});

it('copies exactly the secret with Ctrl+C, never the mask', async () => {
  const { secret, presses } = await revealing();
  const paste = document.body.appendChild(document.createElement('textarea'));
  onTestFinished(() => paste.remove());
  await keys.click(screen.getByLabelText('Secret of CRM sync'));
  await keys.keyboard('{Control>}ac{/Control}');
  await presses('Show');
  await keys.click(field());
  await keys.keyboard('{Control>}ac{/Control}');
  await keys.click(paste);
  await keys.keyboard('{Control>}v{/Control}');
  expect(paste).toHaveValue(secret);
});

it.each(['Control', 'Meta'])('copies the masked secret on %s+C, like its button', async (modifier) => {
  const { secret } = await revealing();
  const writeText = vi.fn(() => Promise.resolve());
  withClipboard(writeText);
  await keys.click(screen.getByLabelText('Secret of CRM sync'));
  await keys.keyboard(`{${modifier}>}c{/${modifier}}`);
  expect(await screen.findByText('Copied to the clipboard.')).toBeVisible();
  expect(writeText).toHaveBeenCalledExactlyOnceWith(secret);
  expect(whereInPage(secret)).toEqual([]);
});

it('shows the secret if the clipboard refuses the keys', async () => {
  const { secret } = await revealing();
  withClipboard(refuse);
  await keys.click(screen.getByLabelText('Secret of CRM sync'));
  await keys.keyboard('c{Control>}{Shift>}c{/Shift}{/Control}');
  expect(screen.getByLabelText('Secret of CRM sync')).toHaveAttribute('type', 'password');
  await keys.keyboard('{Control>}c{/Control}');
  expect(await screen.findByText(/^Couldn’t copy\./)).toBeVisible();
  expect(selectedText(field())).toBe(secret);
});

it('ignores a copy event made by a script', async () => {
  const { presses } = await revealing();
  await presses('Show');
  field().select();
  field().dispatchEvent(new ClipboardEvent('copy', { bubbles: true, clipboardData: new DataTransfer() }));
  await presses('Done');
  expect(screen.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
});

it('does not count a copied part as the secret', async () => {
  const { presses } = await revealing();
  await presses('Show');
  await keys.click(field());
  field().setSelectionRange(0, 5);
  await keys.keyboard('{Control>}c{/Control}');
  await presses('Done');
  expect(screen.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
});

it('makes Done look disabled until the user has the secret, and draws a checkbox of 16 px', async () => {
  const { user } = await revealing();
  const done = screen.getByRole('button', { name: 'Done' });
  expect(done).toHaveAttribute('aria-disabled', 'true');
  const quiet = getComputedStyle(done).backgroundColor;
  const box = screen.getByRole('checkbox', { name: 'I stored it another way' });
  expect(box.offsetWidth).toBe(16);
  await user.click(box);
  await waitFor(() => expect(done).not.toHaveAttribute('aria-disabled'));
  expect(getComputedStyle(done).backgroundColor).not.toBe(quiet);
});

it('shows the secret as not saved when the user presses Done too early', async () => {
  const { presses } = await revealing();
  await presses('Done');
  expect(screen.getByText(/to continue\.$/).closest('[data-part="notice"]')).toHaveAttribute('data-kind', 'warning');
  withClipboard(async () => {});
  await presses('Copy secret');
  expect((await screen.findByText(/^Copied to/)).closest('[data-part="notice"]')).toBeNull();
});

it('ends after the user confirms', async () => {
  const { presses, sees, stored, user } = await revealing();
  await presses('Done');
  expect(screen.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
  await user.click(stored());
  expect(stored()).toBeChecked();
  await presses('Done');
  expect(await sees('“CRM sync” is ready')).toHaveFocus();
});

it('lets the user withdraw the confirmation, and protects the secret again', async () => {
  const { presses, stored, user, sees } = await revealing();
  await user.click(stored());
  await user.click(stored());
  expect(stored()).not.toBeChecked();
  expect(isHeld()).toBe(true);
  await presses('Done');
  expect(screen.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
  await user.click(stored());
  await presses('Done');
  await sees('“CRM sync” is ready');
});

it('keeps the confirmation when the user copies the secret again', async () => {
  const { presses, stored, user } = await revealing();
  withClipboard(() => Promise.resolve());
  await user.click(stored());
  await presses('Copy secret');
  expect(await screen.findByText('Copied to the clipboard.')).toBeVisible();
  expect(stored()).toBeChecked();
});

it('leaves no trace of the secret in the page after Done', async () => {
  const { secret, presses, sees, stored, user } = await revealing();
  await presses('Show');
  await user.click(stored());
  await presses('Done');
  await sees('“CRM sync” is ready');
  expect(whereInPage(secret)).toEqual([]);
});

it('leaves no trace of the secret in the page after an unmount', async () => {
  const { secret, presses, unmount } = await revealing();
  await presses('Show');
  const input = field();
  unmount();
  expect(whereInPage(secret)).toEqual([]);
  expect(input.value).toBe('');
});

it('wipes the secret and revokes the token when other code removes the page', async () => {
  const { api, secret, presses } = await revealing();
  await presses('Show');
  const input = field();
  const around = document.querySelector('[data-part="wizard"]')?.parentElement;
  around?.remove();
  await waitFor(() => expect(input.value).toBe(''));
  await waitFor(async () => expect((await api.listTokens?.({}))?.items[0]?.status).toBe('revoked'));
  expect(whereInPage(secret)).toEqual([]);
});

it('keeps the secret when other code only moves the page within the document', async () => {
  const { secret, presses, stored } = await revealing();
  await presses('Show');
  const around = document.querySelector('[data-part="wizard"]')?.parentElement as HTMLElement;
  document.body.appendChild(document.createElement('main')).appendChild(around);
  await new Promise(requestAnimationFrame);
  expect(field()).toHaveValue(secret);
  expect(stored()).not.toBeChecked();
});

it('the secret is not stored by React, which tracks the value of each field', async () => {
  const { secret, presses } = await revealing();
  await presses('Show');
  const { _valueTracker } = field() as HTMLInputElement & { readonly _valueTracker: { getValue(): string } };
  expect(_valueTracker.getValue()).not.toContain(secret);
});

it.each([
  ['.env', 'crm-sync.env', (secret: string) => `CRM_SYNC_TOKEN=${secret}\n`],
  ['text', 'crm-sync.txt', (secret: string) => secret],
])('offers the secret as %s, which counts as saved only after the user confirms', async (kind, fileName, content) => {
  const { secret, presses, stored, user, sees } = await revealing();
  const saved = caught();
  await presses(`Download ${kind}`);
  expect(await screen.findByText(`Check your downloads for ${fileName}, then confirm you saved it.`)).toBeVisible();
  expect([saved.name, await saved.blob?.text()]).toEqual([fileName, content(secret)]);
  expect(whereInPage(secret)).toEqual([]);
  await presses('Done');
  expect(screen.getByText('Copy the secret or confirm you saved it to continue.')).toBeVisible();
  expect(saved.revoked).toEqual([]);
  await user.click(stored());
  await presses('Done');
  await sees('“CRM sync” is ready');
  expect(saved.revoked).toEqual([saved.url]);
});

it('revokes the token on an unmount before the secret is saved', async () => {
  const { api, unmount } = await revealing();
  unmount();
  await waitFor(async () => expect((await api.listTokens?.({}))?.items[0]?.status).toBe('revoked'));
  expect(await tokenCount(api)).toBe(1);
});

it('wipes the secret when the page may enter the back/forward cache', async () => {
  const { secret, presses, sees } = await revealing();
  await presses('Show');
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  await sees(/The secret was removed when you left the page/);
  expect(whereInPage(secret)).toEqual([]);
});

it('revokes the token when the page is discarded', async () => {
  const { api, secret, presses } = await revealing();
  await presses('Show');
  window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
  expect(whereInPage(secret)).toEqual([]);
  await waitFor(async () => expect((await api.listTokens?.({}))?.items[0]?.status).toBe('revoked'));
});

it('asks before the tab closes only while the secret would be lost', async () => {
  const { user, stored } = await revealing();
  expect(isHeld()).toBe(true);
  await user.click(stored());
  expect(isHeld()).toBe(false);
});

function caught() {
  const saved: { name?: string; url?: string; blob?: Blob; readonly revoked: string[] } = { revoked: [] };
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    Object.assign(saved, { blob, url: 'blob:it' });
    return 'blob:it';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void saved.revoked.push(url));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.name = this.download;
  });
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  return saved;
}

function isHeld(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

function selectedText({ value, selectionStart, selectionEnd }: HTMLInputElement): string {
  return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
}

async function emulate(media: 'print' | ''): Promise<void> {
  const devtools = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  await devtools.send('Emulation.setEmulatedMedia', { media });
}
