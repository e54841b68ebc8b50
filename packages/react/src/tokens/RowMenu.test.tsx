import { screen } from '@testing-library/react';
import type { Token } from '@tokenwright/core';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
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

it('gives the reason of a refused action room for its words', async () => {
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
