import { screen } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { atPicker } from '../../test/picker.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

function listen(): { readonly said: string[] } {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const text = element?.closest('[role=status], [role=alert], [aria-live]')?.textContent;
      if (text) said.push(text);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  onTestFinished(() => observer.disconnect());
  return { said };
}

const words = (text: string) => text.split(/\s+/).length;

it('announces the number of found permissions once for a typed word', async () => {
  const { user } = await atPicker(exampleOptions);
  const { said } = listen();
  await user.type(screen.getByRole('searchbox'), 'forms');
  await expect.poll(() => said.length).toBeGreaterThan(0);
  expect(said).toEqual([expect.stringMatching(/\b1\b/)]);
  expect(words(said.join(' '))).toBeLessThanOrEqual(6);
});

it('reads only the number of days when the arrow keys move across expirations', async () => {
  const { walksTo, user } = renderWizard();
  await walksTo('access');
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  screen.getByRole('radio', { name: '30 days' }).focus();
  const { said } = listen();
  for (const name of ['90 days', '30 days', '7 days']) {
    await user.keyboard(name === '90 days' ? '{ArrowRight}' : '{ArrowLeft}');
    expect(screen.getByRole('radio', { name })).toHaveFocus();
    expect(document.activeElement).toHaveAccessibleDescription('');
  }
  expect(said).toEqual([]);
});
