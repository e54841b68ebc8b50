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

it('applies a template, announces it and marks it until the selection changes', async () => {
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

it('offers a built-in “Read only” template', async () => {
  const { presses, counts } = await atPicker(options);
  await presses('Read only');
  expect(pressed()).toEqual(['Read only']);
  expect(counts()).toBe('4 of 4 shown, 2 selected');
});

it('requires confirmation of a dangerous permission from a template, not of a manual one', async () => {
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
