import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { renderWizard } from '../../test/renderWizard.tsx';

// Real input: React renders between its microtasks, which dispatched events don't reproduce.
const continues = () => hand.click(screen.getByRole('button', { name: 'Continue' }));
const summary = () => screen.findByRole('region', { name: /There (is a problem|are \d problems)/ });

it.each(['name', 'permissions', 'access'] as const)(
  'takes the person to it the first time that %s is refused',
  async (page) => {
    const { sees, walksTo } = renderWizard();
    if (page === 'name') await sees(/Name the token/);
    else await walksTo(page);
    await continues();
    const box = await summary();
    await waitFor(() => expect(box).toHaveFocus());
  },
);

it('takes the person to it again, and not while they mend the field', async () => {
  const { sees } = renderWizard();
  await sees(/Name the token/);
  const name = screen.getByRole('textbox', { name: 'Token name' });
  await continues();
  await summary();
  await hand.type(name, 'C');
  await hand.keyboard('{Backspace}');
  await summary();
  expect(name).toHaveFocus();
  await hand.keyboard('{Enter}');
  await waitFor(async () => expect(await summary()).toHaveFocus());
});
