import { screen } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { atPicker } from '../../test/picker.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

/** Collects the texts that a screen reader announces. */
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

it('announces no expiration that the arrow keys only moved across', async () => {
  const { walksTo, user } = renderWizard();
  await walksTo('access');
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  screen.getByRole('radio', { name: '30 days' }).focus();
  const { said } = listen();
  await user.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}');
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(said.length).toBeLessThanOrEqual(1);
  for (const radio of screen.getAllByRole('radio', { name: /^\d+ days$/ }))
    expect(radio).toHaveAccessibleDescription('');
});
