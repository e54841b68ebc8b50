import { fireEvent, screen } from '@testing-library/react';
import type { Token } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { exampleTokens } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

async function opensMenu(blockSize: number, row: 'first' | 'last') {
  const inBox = (manager: ReactNode) => (
    <div data-box="" style={{ blockSize, overflow: 'auto' }}>
      {manager}
    </div>
  );
  const { user } = renderManager({ tokens: exampleTokens(12), around: inBox });
  const buttons = await screen.findAllByRole('button', { name: /^Actions for/ });
  const button = buttons.at(row === 'first' ? 0 : -1) as HTMLElement;
  button.scrollIntoView({ block: 'nearest' });
  const box = document.querySelector('[data-box]') as HTMLElement;
  const scrolled = box.scrollTop;
  await user.click(button);
  const bounds = [await screen.findByRole('menu'), button, box].map((each) => each.getBoundingClientRect());
  const [menu, from, around] = bounds as [DOMRect, DOMRect, DOMRect];
  expect(menu.top).toBeGreaterThanOrEqual(around.top);
  expect(menu.bottom).toBeLessThanOrEqual(around.bottom);
  return { menu, from, hasScrolled: box.scrollTop !== scrolled };
}

it('gives the reason for a refused action enough room', async () => {
  const reason = 'Only its owner or an admin of this workspace can revoke this token.';
  const [token] = exampleTokens(1);
  const { user } = renderManager({ tokens: [{ ...token, can: { revoke: { allowed: false, reason } } } as Token] });
  await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
  const lines = (await screen.findByText(reason)).getBoundingClientRect().height / 16;
  expect(lines).toBeLessThanOrEqual(2.5);
});

it('opens below its button if there is room', async () => {
  const { menu, from, hasScrolled } = await opensMenu(500, 'first');
  expect(menu.top).toBeGreaterThanOrEqual(from.bottom);
  expect(hasScrolled).toBe(false);
});

it('opens above its button in the last row of a scrolled box', async () => {
  const { menu, from, hasScrolled } = await opensMenu(500, 'last');
  expect(menu.bottom).toBeLessThanOrEqual(from.top);
  expect(hasScrolled).toBe(false);
});

it('scrolls into view if neither side has room', async () => {
  const { hasScrolled } = await opensMenu(190, 'last');
  expect(hasScrolled).toBe(true);
});

it('moves to the next item that begins with a typed letter', async () => {
  const { user } = renderManager({ tokens: exampleTokens(1) });
  await user.click(await screen.findByRole('button', { name: /^Actions for/ }));
  const names = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent ?? '');
  expect(names.filter((name) => name.startsWith('D'))).toHaveLength(2);
  const focused = () => document.activeElement?.textContent;
  await user.keyboard('r');
  expect(focused()).toMatch(/^Rotate/);
  await user.keyboard('r');
  expect(focused()).toMatch(/^Revoke/);
  await user.keyboard('D');
  expect(focused()).toBe('Details');
  await user.keyboard('d');
  expect(focused()).toMatch(/^Duplicate/);
  await user.keyboard('x');
  expect(focused()).toMatch(/^Duplicate/);
});

it('turns to the other side if the window becomes lower while it is open', async () => {
  const { innerWidth, innerHeight } = window;
  onTestFinished(() => page.viewport(innerWidth, innerHeight));
  await page.viewport(1280, 900);
  const { user } = renderManager({ tokens: exampleTokens(6) });
  const buttons = await screen.findAllByRole('button', { name: /^Actions for/ });
  const button = buttons.at(-1) as HTMLElement;
  await user.click(button);
  const menu = await screen.findByRole('menu');
  expect(menu.getBoundingClientRect().top).toBeGreaterThanOrEqual(button.getBoundingClientRect().bottom);
  await page.viewport(1280, Math.ceil(button.getBoundingClientRect().bottom) + 20);
  await expect.poll(() => menu.dataset.side).toBe('above');
  expect(menu.getBoundingClientRect().bottom).toBeLessThanOrEqual(button.getBoundingClientRect().top);
  await page.viewport(1280, 900);
  await expect.poll(() => menu.dataset.side).toBeUndefined();
});

it('stays in the window on a page with `zoom`', async () => {
  document.body.style.zoom = '1.5';
  onTestFinished(() => {
    document.body.style.zoom = '';
  });
  const { user } = renderManager({ tokens: exampleTokens(12) });
  for (const button of (await screen.findAllByRole('button', { name: /^Actions for/ })).slice(-2)) {
    await user.click(button);
    const { top, bottom, left, right } = (await screen.findByRole('menu')).getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight, left >= 0, right <= document.documentElement.clientWidth]).toEqual(
      Array(4).fill(true),
    );
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
  }
});
