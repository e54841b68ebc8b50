import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken, exampleTokens } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

it('shows one page after the other, newest first, with the counts', async () => {
  const { presses, seesRow } = renderManager({ tokens: exampleTokens(45) });
  await seesRow('Token 20');
  expect(screen.getByText(/^20 of 45 tokens loaded/)).toBeVisible();
  expect(screen.queryByText('Token 21')).toBeNull();
  await presses('Load more');
  await seesRow('Token 40');
  await presses('Load more');
  await seesRow('Token 45');
  expect(screen.getByText('45 tokens')).toBeVisible();
  expect(screen.getAllByRole('rowheader').map((name) => name.querySelector('bdi')?.textContent)).toEqual(
    exampleTokens(45).map(({ name }) => name),
  );
});

it('focuses the count after the last page', async () => {
  const { presses, seesRow } = renderManager({ tokens: exampleTokens(21) });
  await seesRow('Token 20');
  await presses('Load more');
  await seesRow('Token 21');
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  expect(screen.getByText('21 tokens').parentElement).toHaveFocus();
});

it('keeps the shown tokens when the next page fails, and loads it on a retry', async () => {
  const api = exampleApi({ tokens: exampleTokens(21), fail: { listTokens: ['none', 'rate-limited'] } });
  const { presses, seesRow } = renderManager({ api });
  await seesRow('Token 20');
  await presses('Load more');
  expect(await screen.findByRole('alert')).toMatchTextContent('Couldn’t load more tokens.');
  await seesRow('Token 20');
  await presses('Try again');
  await seesRow('Token 21');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('starts again from the first page if the API no longer knows the cursor', async () => {
  const api = exampleApi({ tokens: exampleTokens(21), fail: { listTokens: ['none', 'invalid'] } });
  const asked: (string | undefined)[] = [];
  const { listTokens } = api;
  api.listTokens = async (query) => {
    asked.push(query?.cursor);
    return (await listTokens?.(query)) ?? { items: [] };
  };
  const { presses, seesRow } = renderManager({ api });
  await seesRow('Token 20');
  await presses('Load more');
  await screen.findByRole('alert');
  await presses('Try again');
  await screen.findByRole('button', { name: 'Load more' });
  expect(asked.map((cursor) => cursor !== undefined)).toEqual([false, true, false]);
});

it('shows a token once even if two pages overlap', async () => {
  const api = exampleApi();
  api.listTokens = async ({ cursor }) =>
    cursor
      ? { items: [exampleToken('B'), exampleToken('C')] }
      : { items: [exampleToken('A'), exampleToken('B')], nextCursor: '2' };
  const { presses, seesRow } = renderManager({ api });
  await seesRow('A');
  expect(screen.getByText(/^2 tokens loaded/)).toBeVisible();
  await presses('Load more');
  await seesRow('C');
  expect(screen.getAllByRole('rowheader')).toHaveLength(3);
});

it('ends the list at a repeated cursor', async () => {
  const api = exampleApi();
  api.listTokens = async () => ({ items: [exampleToken('A')], nextCursor: 'again' });
  const { presses, seesRow } = renderManager({ api });
  await seesRow('A');
  await presses('Load more');
  expect(await screen.findByText('1 token')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
});

it('keeps the list if a refresh fails, and reports it', async () => {
  const api = exampleApi({ tokens: exampleTokens(3), fail: { listTokens: ['none', 'forbidden'] } });
  const client = new QueryClient();
  const inHost = (manager: ReactNode) => <QueryClientProvider client={client}>{manager}</QueryClientProvider>;
  const { presses, seesRow } = renderManager({ api, around: inHost });
  await seesRow('Token 3');
  await act(() => client.refetchQueries());
  expect(await screen.findByRole('alert')).toMatchTextContent('Couldn’t refresh the list.');
  await seesRow('Token 3');
  await presses('Try again');
  await expect.poll(() => screen.queryByRole('alert')).toBeNull();
  await seesRow('Token 3');
});
