import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { exampleTokens } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const size = { width: window.innerWidth, height: window.innerHeight };

afterEach(() => page.viewport(size.width, size.height));

async function listOf(width: number) {
  await page.viewport(1280, 860);
  const manager = renderManager({ tokens: exampleTokens(3), around: (list) => <div style={{ width }}>{list}</div> });
  await manager.seesRow('Token 1');
  return manager;
}

const style = (part: string) => getComputedStyle(document.querySelector(`[data-part="${part}"]`) as Element);

it.each([
  [894, '212px 104px 112px 32px'],
  [752, '200px 80px 96px 32px'],
])('draws the columns of the list at %i px: %s', async (width, columns) => {
  await listOf(width);
  expect(style('token-row').gridTemplateColumns).toMatch(new RegExp(`^[\\d.]+px ${columns}$`));
  expect([style('token-row').height, style('token-head').height]).toEqual(['56px', '36px']);
});

it('draws two-line rows of 72 px below 640 px', async () => {
  await listOf(639);
  expect(style('token-row').height).toBe('72px');
});

it('draws a confirmation of 480 px', async () => {
  const { presses, user } = await listOf(894);
  await presses('Actions for Token 1');
  await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  const dialog = await screen.findByRole('alertdialog');
  await waitFor(() => expect(dialog.getBoundingClientRect().width).toBe(480));
});

it('draws a header of 56 px and a footer of 64 px for the details', async () => {
  const { presses } = await listOf(1200);
  await presses('Token 1');
  await screen.findByText('Your time');
  expect([style('details').width, style('details-header').height, style('details-footer').height]).toEqual([
    '480px',
    '56px',
    '64px',
  ]);
});
