import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../testing/exampleApi.ts';
import { exampleOptions } from '../testing/exampleOptions.ts';
import { renderWizard } from '../testing/renderWizard.tsx';

it('says that the choices are on their way', async () => {
  const { sees } = renderWizard({ api: exampleApi({ latency: 100 }) });
  expect(screen.getByRole('status')).toHaveTextContent('Loading what you can choose from…');
  await sees(/Name the token/);
});

const failed = 'The choices could not be loaded. Nothing has been created.';

async function recovers(broken: unknown): Promise<void> {
  const api = exampleApi();
  const { loadOptions } = api;
  api.loadOptions = broken as never;
  const { presses, sees } = renderWizard({ api });
  expect(await screen.findByRole('alert')).toHaveTextContent(failed);
  api.loadOptions = loadOptions;
  await presses('Try again');
  expect(await sees(/Name the token/)).toHaveFocus();
}

it.each([
  ['is down', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['rejects with a string', () => Promise.reject('boom')],
  [
    'throws a string',
    () => {
      throw 'boom';
    },
  ],
])('says so when the API %s, and tries again on demand', (_, broken) => recovers(broken));

it.each([
  ['HTML', '<!doctype html><h1>502</h1>'],
  ['nothing', undefined],
  [
    'a permission that comes twice',
    { ...exampleOptions, groups: [...exampleOptions.groups, ...exampleOptions.groups] },
  ],
])('says so when the API answers %s, and tells the developer why', async (_, answer) => {
  vi.mocked(console.error).mockImplementation(() => {});
  await recovers(() => Promise.resolve(answer));
  expect(console.error).toHaveBeenCalledWith('The token API gave options that cannot be shown.', expect.any(Error));
  vi.mocked(console.error).mockClear();
});

it('says so again when trying again fails', async () => {
  const api = exampleApi({ fail: { loadOptions: ['unavailable', 'unavailable', 'unavailable', 'unavailable'] } });
  const { presses, sees } = renderWizard({ api });
  await screen.findByRole('alert');
  await presses('Try again');
  const button = screen.getByRole('button', { name: 'Try again' });
  expect(button).toHaveFocus();
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  await presses('Try again');
  expect(await sees(/Name the token/)).toHaveFocus();
});
