import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import type { Permission, TokenOptions } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

it('shows that the options are loading', async () => {
  const { sees } = renderWizard({ api: exampleApi({ latency: 100 }) });
  expect(screen.getByRole('status')).toHaveTextContent('Loading options…');
  await sees(/Name the token/);
});

const wrong = 'The options of this workspace contradict each other. No token was created. Contact an admin.';
const failed = 'Couldn’t load the options. No token was created.';

async function recovers(broken: unknown, sentence = failed): Promise<void> {
  const api = exampleApi();
  const { loadOptions } = api;
  api.loadOptions = broken as never;
  const { presses, sees } = renderWizard({ api });
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  api.loadOptions = loadOptions;
  await presses('Try again');
  await sees(/Name the token/);
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveFocus();
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
])('reports that the API %s, and tries again on demand', (_, broken) => recovers(broken));

it.each([
  ['HTML', '<!doctype html><h1>502</h1>'],
  ['nothing', undefined],
])('reports an error when the API returns %s, and gives the developer the reason', async (_, answer) => {
  await recovers(() => Promise.resolve(answer));
});

const read = { id: 'read', label: 'Read' };
const permissions = (...all: readonly Permission[]): TokenOptions => ({
  ...exampleOptions,
  groups: [{ id: 'all', label: 'All', permissions: all }],
});
const needing = (permission: string) => [{ ...read, requires: [{ permission, level: 'read' }] }];

it.each([
  ['a permission that comes twice', permissions(...twice('forms')), /permission "forms" comes twice/],
  ['one called __proto__ that comes twice', permissions(...twice('__proto__')), /permission "__proto__" comes twice/],
  [
    'a requirement that is not offered',
    permissions({ id: 'a', label: 'A', levels: needing('constructor') }),
    /permission "a" requires "constructor: read", which is not offered/,
  ],
  [
    'permissions that require each other',
    permissions({ id: 'a', label: 'A', levels: needing('b') }, { id: 'b', label: 'B', levels: needing('a') }),
    /"a: read" needs "b: read", which needs "a: read"/,
  ],
])('refuses %s, with a message for the user and the id for the developer', async (_, options, sentence) => {
  await recovers(() => Promise.resolve(options), wrong);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(sentence));
});

function twice(id: string): readonly Permission[] {
  return [1, 2].map((number) => ({ id, label: `Label ${number}`, levels: [read] }));
}

it('keeps its message during a retry, and announces the retry', async () => {
  const api = exampleApi();
  const { loadOptions } = api;
  api.loadOptions = () => Promise.resolve(permissions(...twice('forms')));
  const { presses, sees } = renderWizard({ api });
  const alert = await screen.findByRole('alert');
  expect(alert.closest('[data-part="wizard"]')).toHaveAttribute('data-status', 'failed');
  let answer = () => {};
  api.loadOptions = async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return loadOptions();
  };
  await presses('Try again');
  expect(await screen.findByText('Trying again…')).toBeVisible();
  expect(alert).toHaveTextContent(wrong);
  expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
  answer();
  await sees(/Name the token/);
});

it('accepts ids that equal names of object properties', async () => {
  const hostile = ['__proto__', 'constructor', 'toString'].map((id) => ({ id, label: id, levels: [read] }));
  const { walksTo, user, presses, sees } = renderWizard({ api: exampleApi({ options: permissions(...hostile) }) });
  await walksTo('permissions');
  await user.click(await screen.findByRole('checkbox', { name: '__proto__' }));
  await presses('Continue');
  await sees(/scope and expiration/i);
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  await presses('Continue');
  await sees(/Review and create/);
  expect(screen.getByText('__proto__')).toBeVisible();
  expect(screen.queryByText('constructor')).toBeNull();
});

function inHost(client: QueryClient) {
  return (wizard: ReactNode) => <QueryClientProvider client={client}>{wizard}</QueryClientProvider>;
}

it('keeps a running wizard when the host clears the shared cache', async () => {
  const client = new QueryClient();
  const { walksTo, sees } = renderWizard({ around: inHost(client) });
  await walksTo('permissions');
  await act(() => client.resetQueries());
  act(() => client.clear());
  await sees(/Choose permissions/);
});

it("keeps a running wizard when the options fail to reload, even if the host's queries throw", async () => {
  const client = new QueryClient({ defaultOptions: { queries: { throwOnError: true, retry: false } } });
  const api = exampleApi();
  const { walksTo, sees } = renderWizard({ api, around: inHost(client) });
  await walksTo('permissions');
  api.loadOptions = () => Promise.reject(new TypeError('Failed to fetch'));
  await act(() => client.refetchQueries());
  await sees(/Choose permissions/);
});

it('reports the failure again after a failed retry', async () => {
  const api = exampleApi({ fail: { loadOptions: ['unavailable', 'unavailable', 'unavailable', 'unavailable'] } });
  const { presses, sees } = renderWizard({ api });
  await screen.findByRole('alert');
  await presses('Try again');
  const button = screen.getByRole('button', { name: 'Try again' });
  expect(button).toHaveFocus();
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  await presses('Try again');
  await sees(/Name the token/);
  expect(screen.getByRole('textbox', { name: 'Token name' })).toHaveFocus();
});
