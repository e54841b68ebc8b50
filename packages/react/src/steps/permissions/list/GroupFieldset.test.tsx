import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { atPicker } from '../../../../test/picker.ts';
import { withGroups } from '../../../../test/pickerOptions.ts';

const setAll = (group: string) => screen.getByRole('combobox', { name: `${group} Set all` });
const optionsOf = (select: HTMLElement) => [...select.querySelectorAll('option')].map(({ textContent }) => textContent);

it('sets one level for a whole group, and shows the level that all its permissions have', async () => {
  const { user, chosen, sets } = await atPicker(exampleOptions);
  expect(setAll('Content')).toHaveDisplayValue('None');
  await sets('Content', 'Delete');
  expect(chosen('Forms')).toBe('Delete');
  await user.click(screen.getByRole('checkbox', { name: 'Exports' }));
  expect(setAll('Content')).toHaveDisplayValue('Mixed');
  await sets('Content', 'None');
  expect(chosen('Forms')).toBe('None');
});

it('announces the permissions that a group menu selected and skipped, and that future ones are not included', async () => {
  const { said, sets } = await atPicker(exampleOptions);
  await sets('People', 'Read');
  expect(said()).toBe(
    '1 permission was selected. 1 permission wasn’t selected, because you can’t grant it. Permissions that are added later are not included.',
  );
  expect(screen.getByRole('checkbox', { name: 'Billing' })).not.toBeChecked();
});

it('omits dangerous permissions from every “Select all”, and announces how many it omitted', async () => {
  const on = [{ id: 'on', label: 'On' }];
  const dangerous = [{ id: 'on', label: 'On', risk: 'dangerous' as const }];
  const { said, selected, applies } = await atPicker(
    withGroups(
      { id: 'mixed', label: 'Mixed', permissions: ['list', 'count'].map((id) => ({ id, label: id, levels: on })) },
      { id: 'danger', label: 'Danger', permissions: [{ id: 'erase', label: 'Erase', levels: dangerous }] },
    ),
  );
  expect(optionsOf(screen.getByRole('combobox', { name: 'Template' }))).toContain(
    'Select all except 1 dangerous permission',
  );
  await applies('Select all except 1 dangerous permission');
  expect(selected()).toBe(2);
  expect(said()).toContain('1 dangerous permission wasn’t selected. Add it individually.');
  await applies('Clear selection');
  expect(selected()).toBe(0);
});

it('sets only visible permissions', async () => {
  const { user, selected, sets } = await atPicker(exampleOptions);
  await user.type(screen.getByRole('searchbox'), 'con');
  await sets('Content', 'Read');
  await user.clear(screen.getByRole('searchbox'));
  expect(selected()).toBe(1);
});

it('shows only the selected permissions, and keeps a row that the user deselects until the view changes', async () => {
  const { user, selected, drawn } = await atPicker(exampleOptions);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await user.click(screen.getByRole('radio', { name: 'Selected 1' }));
  expect(drawn()).toBe(1);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  expect(screen.getByRole('checkbox', { name: 'Members' })).toHaveFocus();
  expect([drawn(), selected()]).toEqual([1, 0]);
  await user.click(screen.getByRole('radio', { name: 'All' }));
  expect(drawn()).toBe(4);
});

it('clears a search without results and focuses the search', async () => {
  const { user, presses, drawn } = await atPicker(exampleOptions);
  await user.type(screen.getByRole('searchbox'), 'zeppelin');
  await presses('Show all permissions');
  expect(screen.getByRole('searchbox')).toHaveFocus();
  expect(drawn()).toBe(4);
});

it('highlights matches in the name, and in an id that differs from the name', async () => {
  const label = 'Members of the workspace';
  const groups = exampleOptions.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((each) => (each.id === 'members' ? { ...each, label } : each)),
  }));
  const { user } = await atPicker({ ...exampleOptions, groups });
  expect(document.querySelector('[data-part="permission-id"]')).toBeNull();
  await user.type(screen.getByRole('searchbox'), 'members');
  const marked = [...document.querySelectorAll('mark')].map((mark) => mark.textContent);
  expect(marked).toEqual(['Members', 'members']);
  expect(document.querySelector('[data-part="permission-id"]')).toHaveTextContent('members');
});

it('hides an id that equals the name', async () => {
  const { user } = await atPicker(exampleOptions);
  await user.type(screen.getByRole('searchbox'), 'members');
  expect(screen.getByText('Members', { selector: 'mark' })).toBeVisible();
  expect(document.querySelector('[data-part="permission-id"]')).toBeNull();
});

it('shows the beginning of long descriptions of a group and of a level, and the complete text on request', async () => {
  const text = `${'All about custom fields. '.repeat(444)}The end.`;
  const levels = [
    { id: 'read', label: 'Read', description: text },
    { id: 'write', label: 'Write' },
  ];
  const group = {
    id: 'fields',
    label: 'Fields',
    description: text,
    permissions: [{ id: 'field', label: 'Field', levels }],
  };
  const { user } = await atPicker(withGroups(group));
  await user.click(screen.getByRole('radio', { name: 'Read' }));
  for (const part of ['permission-group-heading', 'permission']) {
    const place = document.querySelector<HTMLElement>(`[data-part="${part}"]`) as HTMLElement;
    expect(place.textContent?.length).toBeLessThan(400);
    await user.click(within(place).getByRole('button', { name: 'Show all' }));
    expect(place.textContent?.length).toBeGreaterThan(9_000);
    expect(within(place).getByRole('button', { name: 'Show less' })).toBeVisible();
  }
});
