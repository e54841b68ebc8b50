import { waitFor } from '@testing-library/react';
import { Secret } from '@tokenwright/core';
import { afterEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { copySecret } from './copySecret.ts';

const text = 'twk_0123456789abcdefghij';
let proved: boolean | undefined;

async function press(clipboard: Partial<Clipboard> | undefined, secret = new Secret(text)): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  document.body.innerHTML = '<dialog><button>Copy</button><textarea></textarea></dialog>';
  document.querySelector('dialog')?.showModal();
  document.querySelector('button')?.addEventListener('click', async () => {
    proved = await copySecret(secret);
  });
  await userEvent.click(page.getByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(proved).toBeDefined());
}

async function pasted(): Promise<string> {
  const field = page.getByRole('textbox');
  await userEvent.click(field);
  await userEvent.keyboard('{Control>}v{/Control}');
  return (field.element() as HTMLTextAreaElement).value;
}

afterEach(() => {
  proved = undefined;
  Reflect.deleteProperty(navigator, 'clipboard');
  document.body.innerHTML = '';
});

it('a copy is verified by the clipboard’s promise', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  await press({ writeText });
  expect(proved).toBe(true);
  expect(writeText).toHaveBeenCalledExactlyOnceWith(text);
});

it.each([
  ['refuses', { writeText: () => Promise.reject(new DOMException('Not now.', 'NotAllowedError')) }],
  ['is missing', undefined],
])('copies with a copy event when the clipboard %s, and pasting gives the secret', async (_, clipboard) => {
  await press(clipboard);
  expect(proved).toBe(true);
  expect(await pasted()).toBe(text);
});

it('a copy is not verified if the page intercepts the copy event', async () => {
  const execCommand = vi.spyOn(document, 'execCommand').mockReturnValue(true);
  await press(undefined);
  expect(proved).toBe(false);
  execCommand.mockRestore();
});

it('a copy of a wiped secret is not verified', async () => {
  const secret = new Secret(text);
  secret.wipe();
  await press({ writeText: () => Promise.resolve() }, secret);
  expect(proved).toBe(false);
});
