import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { exampleToken } from '../test/exampleTokens.ts';
import { renderManager } from '../test/renderManager.tsx';
import { renderWizard } from '../test/renderWizard.tsx';

const devtools = () => cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };

beforeEach(async () => {
  await devtools().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  return () => devtools().send('Emulation.setEmulatedMedia', { features: [] });
});

const highlight = () => {
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
  const { backgroundColor, color } = getComputedStyle(probe);
  probe.remove();
  return `${backgroundColor} ${color}`;
};

function expectOneHighlighted(part: string, among: Element = document.body): void {
  const parts = [...among.querySelectorAll(`[data-part=${part}]`)];
  expect(parts.length).toBeGreaterThan(1);
  const highlighted = parts.filter((each) =>
    [each, ...each.querySelectorAll('[data-part$=count]')].every((text) => {
      const { backgroundColor, forcedColorAdjust } = getComputedStyle(each);
      if (forcedColorAdjust !== 'none') return false;
      return `${backgroundColor} ${getComputedStyle(text).color}` === highlight();
    }),
  );
  expect(highlighted.map(({ textContent }) => textContent)).toHaveLength(1);
}

it('highlights the selected filter of the list', async () => {
  const { seesRow } = renderManager({ tokens: [exampleToken('CI')] });
  await seesRow('CI');
  expectOneHighlighted('list-segment');
});

it('highlights the selected levels, view and expiration', async () => {
  const { walksTo, chooses, presses, user } = renderWizard();
  await walksTo('permissions');
  await chooses('Forms', 'Read');
  expectOneHighlighted('view');
  for (const levels of document.querySelectorAll('[data-part=permission-levels]')) {
    expectOneHighlighted('permission-level', levels);
  }
  await presses('Continue');
  await user.click(await screen.findByRole('radio', { name: /Service token/ }));
  expectOneHighlighted('segment');
});

it('highlights the tab of the shown snippet', async () => {
  const { walksTo } = renderWizard();
  await walksTo('secret');
  expectOneHighlighted('snippet-tab');
});
