import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleTokens } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

async function showTokens(count: number) {
  const api = exampleApi();
  api.listTokens = async () => ({ items: exampleTokens(count) });
  renderManager({ api });
  await screen.findByRole('table');
}

const rows = () => document.querySelectorAll('[data-part=token-row]').length;
const names = () => [...document.querySelectorAll('[data-part=token-name]')].map(({ textContent }) => textContent);
const tableSize = () => document.querySelector('[data-part=token-table]')?.getBoundingClientRect().height ?? 0;

it('renders 200 tokens completely', async () => {
  await showTokens(200);
  expect(rows()).toBe(200);
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '201');
});

it('renders only the visible rows of a longer list, in their place', async () => {
  await showTokens(450);
  expect(rows()).toBeLessThan(100);
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '451');
  const row = document.querySelector('[data-part=token-row]')?.getBoundingClientRect().height ?? 0;
  expect(Math.abs(tableSize() - 450 * row)).toBeLessThan(60);
  window.scrollTo({ top: document.documentElement.scrollHeight });
  await waitFor(() => expect(names().at(-1)).toBe('Token 450'));
  expect(names()).not.toContain('Token 300');
  expect(document.querySelector('[data-part=token-row]:last-child')).toHaveAttribute('aria-rowindex', '451');
});

it('keeps the focused row while the list scrolls', async () => {
  await showTokens(450);
  screen.getByRole('button', { name: 'Token 3' }).focus();
  window.scrollTo({ top: document.documentElement.scrollHeight });
  await waitFor(() => expect(names().at(-1)).toBe('Token 450'));
  expect(screen.getByRole('button', { name: 'Token 3' })).toHaveFocus();
});

it('prints all loaded tokens', async () => {
  await showTokens(450);
  act(() => void fireEvent(window, new Event('beforeprint')));
  expect(rows()).toBe(450);
  act(() => void fireEvent(window, new Event('afterprint')));
  expect(rows()).toBeLessThan(100);
});
