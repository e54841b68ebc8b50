import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { atPicker } from '../../../test/picker.ts';
import { withGroups } from '../../../test/pickerOptions.ts';

const all = (group: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: `${group} All` });

it('shows a group as mixed for a partial selection and checked for a full one', async () => {
  const { user, chooses } = await atPicker(exampleOptions);
  expect(all('Content').indeterminate).toBe(false);
  await chooses('Forms', 'Read');
  expect(all('Content').indeterminate).toBe(true);
  await user.click(all('Content'));
  expect(all('Content')).toBeChecked();
  expect(all('Content').indeterminate).toBe(false);
  await user.click(all('Content'));
  expect(all('Content')).not.toBeChecked();
});

it('announces what “All” selected and skipped, and excludes future permissions', async () => {
  const { user, said } = await atPicker(exampleOptions);
  await user.click(all('People'));
  expect(said()).toBe(
    '1 permission was selected. 1 was left out that you cannot grant. Permissions that are added later are not included.',
  );
  expect(all('People')).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Billing' })).not.toBeChecked();
});

it('counts only selectable permissions and hides the checkbox if there are none', async () => {
  const on = [{ id: 'on', label: 'On' }];
  const dangerous = [{ id: 'on', label: 'On', risk: 'dangerous' as const }];
  const needing = [{ id: 'on', label: 'On', requires: [{ permission: 'erase', level: 'on' }] }];
  const { user, said, counts } = await atPicker(
    withGroups(
      { id: 'mixed', label: 'Mixed', permissions: ['list', 'count'].map((id) => ({ id, label: id, levels: on })) },
      {
        id: 'danger',
        label: 'Danger',
        permissions: [
          { id: 'erase', label: 'Erase', levels: dangerous },
          { id: 'reset', label: 'Reset', levels: needing },
        ],
      },
    ),
  );
  expect(screen.queryByRole('checkbox', { name: 'Danger All' })).toBeNull();
  const everything = screen.getByRole('checkbox', { name: 'Select 2 of 4 (dangerous ones only by hand)' });
  await user.click(everything);
  expect(counts()).toBe('4 of 4 shown, 2 selected');
  expect(said()).toMatch(/2 were left out that are dangerous or need what is: choose them by hand\./);
  await user.click(screen.getByRole('checkbox', { name: 'Reset' }));
  expect(screen.getByRole('checkbox', { name: 'Select all 4' })).toBeChecked();
  await user.type(screen.getByRole('searchbox'), 'zeppelin');
  expect(screen.queryByRole('checkbox', { name: /^Select/ })).toBeNull();
});

it('sets one level for a group and shows the common level', async () => {
  const { user, chosen } = await atPicker(exampleOptions);
  const level = screen.getByRole('combobox', { name: 'Content Level of all' });
  await user.selectOptions(level, 'Delete');
  expect(chosen('Forms')).toBe('Delete');
  await user.click(screen.getByRole('checkbox', { name: 'Exports' }));
  expect(level).toHaveDisplayValue('Mixed');
  await user.selectOptions(level, 'None');
  expect(chosen('Forms')).toBe('None');
});

it('selects only visible permissions', async () => {
  const { user, counts } = await atPicker(exampleOptions);
  await user.type(screen.getByRole('searchbox'), 'memb');
  await user.click(screen.getByRole('checkbox', { name: 'Select the 1 shown' }));
  await user.clear(screen.getByRole('searchbox'));
  expect(counts()).toBe('4 of 4 shown, 1 selected');
  expect(screen.getByRole('checkbox', { name: 'Members' })).toBeChecked();
});

it('closes and opens groups, keeps focus, and opens groups with matches', async () => {
  const { user } = await atPicker(exampleOptions);
  const toggle = screen.getByRole('button', { name: 'Content' });
  await user.click(toggle);
  expect(toggle).toHaveFocus();
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  expect(screen.queryByRole('radiogroup', { name: 'Forms' })).toBeNull();
  await user.type(screen.getByRole('searchbox'), 'titles');
  expect(screen.getByRole('radiogroup', { name: 'Forms' })).toBeVisible();
  await user.clear(screen.getByRole('searchbox'));
  expect(screen.queryByRole('radiogroup', { name: 'Forms' })).toBeNull();
});

it('filters by selected and keeps an unselected row until the filter changes', async () => {
  const { user, counts } = await atPicker(exampleOptions);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await user.click(screen.getByRole('checkbox', { name: 'Only selected' }));
  expect(counts()).toBe('1 of 4 shown, 1 selected');
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  expect(screen.getByRole('checkbox', { name: 'Members' })).toHaveFocus();
  expect(counts()).toBe('1 of 4 shown, 0 selected');
  await user.click(screen.getByRole('checkbox', { name: 'Only selected' }));
  expect(counts()).toBe('4 of 4 shown, 0 selected');
});

it('clears a search without results and focuses the search', async () => {
  const { user, presses, counts } = await atPicker(exampleOptions);
  await user.type(screen.getByRole('searchbox'), 'zeppelin');
  await presses('Show all permissions');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  expect(counts()).toBe('4 of 4 shown, 0 selected');
});

it('highlights matches, also in the id', async () => {
  const { user } = await atPicker(exampleOptions);
  expect(document.querySelector('[data-part="permission-id"]')).toBeNull();
  await user.type(screen.getByRole('searchbox'), 'members');
  const marked = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marked).toEqual(['Members', 'members']);
  expect(document.querySelector('[data-part="permission-id"]')).toHaveTextContent('members');
});

it('clears the whole selection, also hidden permissions', async () => {
  const { user, presses, counts } = await atPicker(exampleOptions);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await user.type(screen.getByRole('searchbox'), 'forms');
  await presses('Clear the selection');
  await user.clear(screen.getByRole('searchbox'));
  expect(counts()).toBe('4 of 4 shown, 0 selected');
});
