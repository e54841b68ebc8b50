import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

const continues = () => hand.click(screen.getByRole('button', { name: 'Continue' }));
const summary = () => screen.findByRole('region', { name: /There are \d problems/ });
const reason = 'Somebody else may have to clean up.';
const withTwoFields = () => exampleApi({ options: { ...exampleOptions, policy: { descriptionRequired: { reason } } } });

it.each([
  ['name', 'name'],
  ['permissions', 'grants'],
  ['access', 'tokenType'],
] as const)(
  'on the step %s, moves focus to the field with the only problem, without a summary',
  async (page, field) => {
    const { sees, walksTo } = renderWizard();
    if (page === 'name') await sees(/Name the token/);
    else await walksTo(page);
    await continues();
    const place = document.querySelector(`[data-field="${field}"]`) ?? document.querySelector(`[name="${field}"]`);
    await waitFor(() => expect(place?.contains(document.activeElement)).toBe(true));
    expect(screen.queryByRole('region', { name: /problem/ })).toBeNull();
  },
);

it('lists two problems in page order, and takes focus after each attempt to continue', async () => {
  const { sees } = renderWizard({ api: withTwoFields() });
  await sees(/Name the token/);
  await continues();
  const box = await summary();
  await waitFor(() => expect(box).toHaveFocus());
  const [first, second] = within(box).getAllByRole('button');
  expect(first).toMatchTextContent(/Enter a name/);
  expect(second).toMatchTextContent(/Describe/);
  await hand.click(second as HTMLElement);
  expect(screen.getByRole('textbox', { name: 'Description' })).toHaveFocus();
  await continues();
  await waitFor(async () => expect(await summary()).toHaveFocus());
});

it('disappears when its problems are solved, without moving the focus of a user who types', async () => {
  const { sees } = renderWizard({ api: withTwoFields() });
  await sees(/Name the token/);
  await continues();
  await summary();
  const name = screen.getByRole('textbox', { name: 'Token name' });
  await hand.type(name, 'C');
  await waitFor(() => expect(screen.queryByRole('region', { name: /problem/ })).toBeNull());
  expect(name).toHaveFocus();
  expect(name).toBeValid();
  expect(screen.getByRole('textbox', { name: 'Description' })).toBeInvalid();
});

it('removes an error when a change of another field removes its cause', async () => {
  const { walksTo, user } = renderWizard();
  await walksTo('access');
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  await user.click(screen.getByRole('radio', { name: /date/i }));
  await continues();
  const date = document.querySelector<HTMLInputElement>('input[type="date"]') as HTMLInputElement;
  await waitFor(() => expect(date).toBeInvalid());
  await user.type(date, new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10));
  await waitFor(() => expect(date).toBeValid());
  expect(document.querySelector('[data-part="field-error"]')).toBeNull();
});
