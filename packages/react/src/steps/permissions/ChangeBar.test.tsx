import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { atPicker } from '../../../test/picker.ts';
import { manyPermissions } from '../../../test/pickerOptions.ts';

const exports = () => screen.getByRole('checkbox', { name: 'Exports' });

it('undoes and redoes a change and keeps focus', async () => {
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

it('undoes silent changes with the keyboard', async () => {
  const { user, chooses, counts } = await atPicker(exampleOptions);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await chooses('Forms', 'Read');
  await user.keyboard('{Control>}z{/Control}');
  expect(counts()).toBe('4 of 4 shown, 1 selected');
  await user.keyboard('{Control>}z{/Control}');
  expect(counts()).toBe('4 of 4 shown, 0 selected');
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(counts()).toBe('4 of 4 shown, 1 selected');
});

it('keeps native undo in the search field', async () => {
  const { user, counts } = await atPicker(exampleOptions);
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await user.click(screen.getByRole('searchbox'));
  await user.keyboard('{Control>}z{/Control}');
  expect(counts()).toBe('4 of 4 shown, 1 selected');
});

it('submits the selection after undo and keeps it after Back', async () => {
  const { user, presses, sees, chosen } = await atPicker(exampleOptions);
  await user.click(exports());
  await user.click(screen.getByRole('checkbox', { name: 'Members' }));
  await user.keyboard('{Control>}z{/Control}');
  await presses('Continue');
  await sees(/Scope and expiration/);
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
  await user.click(screen.getByRole('button', { name: 'Content' }));
  expect(said()).toBe('');
  await user.keyboard('{Control>}z{/Control}');
  expect(said()).toBe('Undone: your selection is as it was before.');
});

it('never overlaps the controls of a row', async () => {
  const { user, presses } = await atPicker(manyPermissions(60));
  const { innerWidth: width, innerHeight: height } = window;
  await page.viewport(414, 720);
  await user.click(screen.getByRole('checkbox', { name: 'Select all 60' }));
  await presses('Undo');
  const undo = screen.getByRole('button', { name: 'Redo' });
  const controls = screen
    .getByRole('group', { name: 'Permissions' })
    .querySelectorAll('[data-row] :is(input, select, button)');
  for (let top = 0; top < document.documentElement.scrollHeight - window.innerHeight; top += 11) {
    window.scrollTo(0, top);
    const bar = undo.parentElement?.getBoundingClientRect() ?? new DOMRect();
    const edge = undo.getBoundingClientRect().top;
    for (const control of controls) {
      const box = control.getBoundingClientRect();
      if (box.top >= bar.top) continue;
      expect(edge - (box.top + box.height / 2), `${control.outerHTML} at ${top}`).toBeGreaterThanOrEqual(12);
    }
  }
  window.scrollTo(0, 0);
  await page.viewport(width, height);
});
