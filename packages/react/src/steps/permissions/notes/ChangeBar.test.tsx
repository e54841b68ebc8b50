import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { atPicker } from '../../../../test/picker.ts';

const exports = () => screen.getByRole('checkbox', { name: 'Exports' });

it('undoes and redoes a change without moving focus', async () => {
  const { user, said, presses, chosen } = await atPicker(exampleOptions);
  await user.click(exports());
  await presses('Undo');
  expect(exports()).not.toBeChecked();
  expect(chosen('Forms')).toBe('None');
  expect(said()).toBe('Undone: your selection is as it was before.');
  expect(screen.getByRole('button', { name: 'Redo' })).toHaveFocus();
  await presses('Redo');
  expect(exports()).toBeChecked();
  expect(chosen('Forms')).toBe('Write');
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
});

it('undoes with the keyboard also changes that were not announced', async () => {
  const { user, chooses, selected } = await atPicker(exampleOptions);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await chooses('Forms', 'Read');
  await user.keyboard('{Control>}z{/Control}');
  expect(selected()).toBe(1);
  await user.keyboard('{Control>}z{/Control}');
  expect(selected()).toBe(0);
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(selected()).toBe(1);
});

it('leaves the browser’s own undo in the search field', async () => {
  const { user, selected } = await atPicker(exampleOptions);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('{Control>}z{/Control}');
  expect(selected()).toBe(1);
});

it('submits the selection after undo and keeps it after Back', async () => {
  const { user, presses, sees, chosen } = await atPicker(exampleOptions);
  await user.click(exports());
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await user.keyboard('{Control>}z{/Control}');
  await presses('Continue');
  await sees(/scope and expiration/i);
  await presses('Back');
  await sees(/Choose permissions/);
  expect(exports()).toBeChecked();
  expect(chosen('Forms')).toBe('Write');
  expect(screen.getByRole('checkbox', { name: 'Members' })).not.toBeChecked();
});

it('keeps the announcement until the next change', async () => {
  const { user, said } = await atPicker(exampleOptions);
  const added = 'Forms: Write was added: Exports does not work without it.';
  await user.click(exports());
  expect(said()).toBe(added);
  await user.type(screen.getByRole('searchbox'), 'm');
  expect(said()).toBe('');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await user.clear(screen.getByRole('searchbox'));
  await user.click(exports());
  await user.click(exports());
  await user.click(screen.getByRole('radio', { name: /^Selected/ }));
  expect(said()).toBe('');
  await user.click(screen.getByRole('radio', { name: 'All' }));
  exports().focus();
  await user.keyboard('{Control>}z{/Control}');
  expect(said()).toBe('Undone: your selection is as it was before.');
});
