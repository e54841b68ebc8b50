import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { atPicker } from '../../../../test/picker.ts';
import { withGroups } from '../../../../test/pickerOptions.ts';

const options = withGroups({
  id: 'all',
  label: 'All',
  permissions: [
    {
      id: 'forms',
      label: 'Forms',
      levels: [
        { id: 'read', label: 'Read' },
        { id: 'write', label: 'Write' },
      ],
    },
    {
      id: 'logic',
      label: 'Logic',
      levels: [
        { id: 'read', label: 'Read' },
        { id: 'write', label: 'Write', requires: [{ permission: 'forms', level: 'write' }] },
      ],
    },
  ],
});
const level = (permission: string, name: string) =>
  within(screen.getByRole('radiogroup', { name: permission })).getByRole('radio', { name });

it('keeps no side effects of a level that the arrow keys only moved across', async () => {
  const { user, chosen, said, selected } = await atPicker(options);
  level('Logic', 'None').focus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect([chosen('Logic'), chosen('Forms')]).toEqual(['Write', 'Write']);
  await user.keyboard('{ArrowLeft}');
  expect([chosen('Logic'), chosen('Forms')]).toEqual(['Read', 'None']);
  await user.keyboard('{ArrowLeft}');
  expect([selected(), said()]).toEqual([0, '']);
});

it('undoes all moves of one series of arrow keys together', async () => {
  const { user, chosen } = await atPicker(options);
  level('Logic', 'None').focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{Control>}z{/Control}');
  expect([chosen('Logic'), chosen('Forms')]).toEqual(['None', 'None']);
});

it('keeps the requirements of a level once the user has left the control', async () => {
  const { user, chosen } = await atPicker(options);
  level('Logic', 'None').focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
  level('Logic', 'Write').focus();
  await user.keyboard('{ArrowLeft}');
  expect([chosen('Logic'), chosen('Forms')]).toEqual(['Read', 'Write']);
});

it('follows the direction of the page if the host changes it while the picker is open', async () => {
  onTestFinished(() => {
    document.documentElement.dir = '';
  });
  const { user, chosen } = await atPicker(options);
  document.documentElement.dir = 'rtl';
  level('Forms', 'None').focus();
  await user.keyboard('{ArrowLeft}');
  expect(chosen('Forms')).toBe('Read');
  const place = (name: string) => level('Forms', name).closest('label')?.getBoundingClientRect().left ?? 0;
  expect(place('Write')).toBeLessThan(place('Read'));
});

it('does not wrap from the last level to the first', async () => {
  const { user, chosen } = await atPicker(options);
  level('Logic', 'None').focus();
  await user.keyboard('{ArrowLeft}');
  expect(chosen('Logic')).toBe('None');
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(chosen('Logic')).toBe('Write');
});

it('describes the risk of a level, and announces it once after a pause', async () => {
  const { user, chooses } = await atPicker(exampleOptions);
  expect(level('Forms', 'Delete')).toHaveAccessibleDescription('Dangerous');
  expect(level('Forms', 'Write')).toHaveAccessibleDescription('Sensitive');
  expect(level('Forms', 'Read')).toHaveAccessibleDescription('');
  await chooses('Forms', 'Read');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  const spoken = () => [...document.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent).join('');
  expect(spoken()).toBe('');
  await waitFor(() => expect(spoken()).toMatch(/^Forms: Delete is dangerous\. Nobody can bring it back\. /));
});

it('switches a permission with one level to the cell that the user clicks', async () => {
  const { user } = await atPicker(exampleOptions);
  const box = screen.getByRole('checkbox', { name: 'Members' });
  const cells = [...(box.closest('label')?.querySelectorAll('[data-part="permission-level"]') ?? [])];
  await user.click(cells[0] as Element);
  expect(box).not.toBeChecked();
  await user.click(cells[1] as Element);
  expect(box).toBeChecked();
  await user.click(cells[1] as Element);
  expect(box).toBeChecked();
  await user.click(cells[0] as Element);
  expect(box).not.toBeChecked();
});
