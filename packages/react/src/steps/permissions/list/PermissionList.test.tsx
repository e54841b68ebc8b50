import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { atPicker } from '../../../../test/picker.ts';
import { manyPermissions } from '../../../../test/pickerOptions.ts';

const atLongList = () => atPicker(manyPermissions(10_000));
const read = (permission: string) =>
  screen.getByRole('radiogroup', { name: permission }).querySelectorAll('input')[1] as HTMLInputElement;

it('renders few of 10,000 permissions, each in the fieldset of its group', async () => {
  const { drawn } = await atLongList();
  expect(drawn()).toBeGreaterThan(5);
  expect(drawn()).toBeLessThan(80);
  window.scrollTo(0, 200_000);
  await waitFor(() => expect(screen.queryByRole('radiogroup', { name: 'Permission 0' })).toBeNull());
  const row = document.querySelector('[data-part="permission"]');
  expect(row?.closest('fieldset')).toHaveAccessibleName(/^Group \d+ 0 of 100$/);
  window.scrollTo(0, 0);
});

it('renders a small catalog completely, so that the browser can search in the page', async () => {
  const { drawn } = await atPicker(exampleOptions);
  expect(drawn()).toBe(4);
});

it('keeps the focused row rendered during scrolling', async () => {
  const { user, selected } = await atLongList();
  await user.click(read('Permission 3'));
  window.scrollTo(0, 300_000);
  await waitFor(() => expect(screen.queryByRole('radiogroup', { name: 'Permission 5' })).toBeNull());
  expect(read('Permission 3')).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(selected()).toBe(1);
  window.scrollTo(0, 0);
});

it('keeps the selection of rows that are no longer rendered', async () => {
  const { user } = await atLongList();
  await user.click(read('Permission 2'));
  (document.activeElement as HTMLElement).blur();
  window.scrollTo(0, 300_000);
  await waitFor(() => expect(screen.queryByRole('radiogroup', { name: 'Permission 2' })).toBeNull());
  window.scrollTo(0, 0);
  await waitFor(() => expect(screen.queryByRole('radiogroup', { name: 'Permission 2' })).not.toBeNull());
  expect(read('Permission 2')).toBeChecked();
});

it('moves focus to unrendered rows with arrow keys, Home, End and letters', async () => {
  const { user, row } = await atLongList();
  await user.click(read('Permission 0'));
  await user.keyboard('{ArrowDown}');
  expect(row()).toBe('permission p1');
  await user.keyboard('{End}');
  expect(row()).toBe('permission p9999');
  await user.keyboard('{ArrowUp}');
  expect(row()).toBe('permission p9998');
  await user.keyboard('g');
  expect(row()).toBe('group g0');
  await user.keyboard('{End}{Home}');
  expect(row()).toBe('group g0');
  await user.keyboard('{PageDown}');
  expect(row()).toBe('permission p9');
  expect(document.activeElement).toBeVisible();
  window.scrollTo(0, 0);
});

it('scrolls to the first search result', async () => {
  const { user } = await atLongList();
  window.scrollTo(0, 200_000);
  await user.type(screen.getByRole('searchbox'), 'permission 4');
  const search = screen.getByRole('searchbox').getBoundingClientRect();
  const first = screen.getByRole('group', { name: /^Group 0 0 of 100/ }).getBoundingClientRect();
  expect(search.top).toBeGreaterThanOrEqual(0);
  expect(first.top).toBeGreaterThan(search.bottom);
  expect(first.top).toBeLessThan(window.innerHeight);
  window.scrollTo(0, 0);
});

it('finds a row by its full name with spaces without selecting it', async () => {
  const { user, row, selected } = await atPicker(manyPermissions(60));
  await user.click(read('Permission 3'));
  await user.keyboard('permission 27');
  expect(row()).toBe('permission p27');
  expect(selected()).toBe(1);
});

it('enters the list with arrow down and toggles with Space', async () => {
  const { user, row, selected, finds } = await atLongList();
  await user.type(screen.getByRole('searchbox'), 'permission 4711{ArrowDown}');
  expect(row()).toBe('permission p4711');
  await finds('1 permission found');
  await user.keyboard('{ArrowRight}');
  expect(selected()).toBe(1);
});

it('selects the highlighted result with Enter, and continues only from an empty search', async () => {
  const { user, chosen, selected, sees } = await atPicker(exampleOptions);
  const search = screen.getByRole('searchbox');
  await user.type(search, 'forms{Enter}');
  expect(chosen('Forms')).toBe('Read');
  expect(search).toHaveFocus();
  await user.keyboard('billing{Enter}');
  expect(selected()).toBe(1);
  await user.clear(search);
  await user.keyboard('{Enter}');
  await sees(/scope and expiration/i);
});

it('has one Tab stop in the list, at the row that had focus last', async () => {
  const { user, row } = await atPicker(manyPermissions(60));
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('[data-row] :is(input, select, button)')].filter(
      (control) => control.tabIndex === 0 && (!control.matches('[type="radio"]') || control.matches(':checked')),
    );
  expect(stops()).toHaveLength(1);
  await user.click(read('Permission 3'));
  await user.keyboard('{ArrowDown}');
  expect(row()).toBe('permission p4');
  expect(stops()).toEqual([document.activeElement]);
});
