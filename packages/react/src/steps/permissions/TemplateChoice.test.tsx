import { screen } from '@testing-library/react';
import type { TokenOptions } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { atPicker } from '../../../test/picker.ts';

const options: TokenOptions = {
  ...exampleOptions,
  templates: [
    {
      id: 'cleaner',
      label: 'Cleaner',
      description: 'Deletes what is old.',
      grants: [
        { permission: 'forms', level: 'delete' },
        { permission: 'billing', level: 'read' },
      ],
    },
  ],
};
const pressed = () => screen.queryAllByRole('button', { pressed: true }).map(({ textContent }) => textContent);

it('applies a template, says what it did, and shows it until the person deviates', async () => {
  const { presses, chosen, said, chooses } = await atPicker(options);
  await presses('Cleaner');
  expect(chosen('Forms')).toBe('Delete');
  expect(said()).toBe('Cleaner was applied: 1 permission is selected. 1 was left out that you cannot grant.');
  expect(pressed()).toEqual(['Cleaner']);
  expect(screen.getByText('Deletes what is old.')).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Members' }).click();
  await expect.poll(pressed).toEqual([]);
  expect(document.querySelector('[data-part="templates-note"]')).toHaveTextContent(
    'Changed since Cleaner was applied.',
  );
  await chooses('Forms', 'Read');
});

it('offers “Read only” of its own', async () => {
  const { presses, counts } = await atPicker(options);
  await presses('Read only');
  expect(pressed()).toEqual(['Read only']);
  expect(counts()).toBe('4 of 4 shown, 2 selected');
});

it('asks for a tick on the review for a danger that a template chose, and not for one that was chosen by hand', async () => {
  const { presses, sees, user, chooses } = await atPicker(options);
  await presses('Cleaner');
  await presses('Continue');
  await sees(/Scope and expiration/);
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  await presses('Continue');
  await sees(/Review and create/);
  expect(screen.getByText(/was chosen by the template/)).toBeVisible();
  await presses(/Edit Permissions/);
  await sees(/Choose permissions/);
  await chooses('Forms', 'Write');
  await chooses('Forms', 'Delete');
  await presses(/Back to review/);
  await sees(/Review and create/);
  expect(screen.queryByText(/was chosen by the template/)).toBeNull();
});
