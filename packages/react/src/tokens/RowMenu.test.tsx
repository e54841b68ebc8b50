import { screen } from '@testing-library/react';
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
  const bounds = [screen.getByRole('menu'), button, box].map((each) => each.getBoundingClientRect());
  const [menu, from, around] = bounds as [DOMRect, DOMRect, DOMRect];
  expect(menu.top).toBeGreaterThanOrEqual(around.top);
  expect(menu.bottom).toBeLessThanOrEqual(around.bottom);
  return { menu, from, hasScrolled: box.scrollTop !== scrolled };
}

it('opens below its button where there is room', async () => {
  const { menu, from, hasScrolled } = await opensMenu(500, 'first');
  expect(menu.top).toBeGreaterThanOrEqual(from.bottom);
  expect(hasScrolled).toBe(false);
});

it('opens above its button in the last row of a scrolled box', async () => {
  const { menu, from, hasScrolled } = await opensMenu(500, 'last');
  expect(menu.bottom).toBeLessThanOrEqual(from.top);
  expect(hasScrolled).toBe(false);
});

it('scrolls into view where neither side has room', async () => {
  const { hasScrolled } = await opensMenu(190, 'last');
  expect(hasScrolled).toBe(true);
});
