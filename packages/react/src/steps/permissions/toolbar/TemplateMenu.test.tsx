import { screen } from '@testing-library/react';
import type { TokenOptions } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { atPicker } from '../../../../test/picker.ts';

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
const menu = () => screen.getByRole('combobox', { name: 'Template' });

it('applies a template, announces it and shows it until the selection changes', async () => {
  const { applies, chosen, said, user } = await atPicker(options);
  expect(menu()).toHaveDisplayValue('none');
  await applies('Cleaner');
  expect(chosen('Forms')).toBe('Delete');
  expect(said()).toMatch(
    /^Cleaner was applied: 1 permission is selected\. 1 permission wasn’t selected, because you can’t grant it\./,
  );
  expect(menu()).toHaveDisplayValue('Cleaner');
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  expect(menu()).toHaveDisplayValue('Cleaner (changed)');
});

it('restores the selection before the template with one undo', async () => {
  const { applies, chooses, presses, chosen } = await atPicker(options);
  await chooses('Forms', 'Write');
  await applies('Cleaner');
  await applies('Read only');
  await presses('Undo');
  expect(chosen('Forms')).toBe('Write');
});

it('offers a built-in “Read only” template', async () => {
  const { applies, selected } = await atPicker(options);
  await applies('Read only');
  expect(menu()).toHaveDisplayValue('Read only');
  expect(selected()).toBe(2);
});

it('the user must accept a dangerous permission from a template, but not one that they chose', async () => {
  const { presses, sees, user, chooses, applies } = await atPicker(options);
  await applies('Cleaner');
  await presses('Continue');
  await sees(/scope and expiration/i);
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
