import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { userEvent as hand, page } from 'vitest/browser';
import { exampleOptions } from '../../../test/exampleOptions.ts';
import { atPicker } from '../../../test/picker.ts';
import { manyPermissions } from '../../../test/pickerOptions.ts';

async function at(width: number, height: number) {
  await page.viewport(width, height);
  await waitFor(() => expect(window.innerWidth).toBe(width));
}

it('needs at most seven Tabs from the search to Continue', async () => {
  await at(1280, 860);
  const { chooses } = await atPicker(exampleOptions);
  await chooses('Forms', 'Delete');
  screen.getByRole('searchbox').focus();
  const stops: (string | null)[] = [];
  while (document.activeElement?.textContent !== 'Continue' && stops.length < 12) {
    await hand.keyboard('{Tab}');
    stops.push(document.activeElement?.outerHTML.slice(0, 80) ?? null);
  }
  expect(stops.length, stops.join('\n')).toBeLessThanOrEqual(7);
});

it('shows rows of 44 px, group rows of 36 px and equal level cells of 72 by 26 px', async () => {
  await at(1280, 860);
  await atPicker(manyPermissions(60));
  const heights = (part: string) =>
    new Set([...document.querySelectorAll(`[data-part="${part}"]`)].map((each) => each.getBoundingClientRect().height));
  expect([...heights('permission-group-heading')]).toEqual([36]);
  expect([...heights('permission')].every((height) => height >= 44 && height <= 45)).toBe(true);
  const cells = [...document.querySelectorAll('[data-part="permission-level"]')].map((cell) => {
    const { width, height } = cell.getBoundingClientRect();
    return `${width}×${height}`;
  });
  expect(new Set(cells)).toEqual(new Set(['72×26']));
});

it('draws a toolbar of 56 px, and a rail of 204 px with rows of 32 px', async () => {
  await at(1280, 860);
  await atPicker(exampleOptions);
  const sizeOf = (part: string) => document.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect();
  expect(sizeOf('picker-toolbar')?.height).toBe(56);
  expect([sizeOf('group-rail')?.width, sizeOf('group-rail-item')?.height]).toEqual([204, 32]);
});

it('adds a reason line of about 23 px to a chosen row, and keeps level cells equal and 34 px high at 390 px', async () => {
  await at(1280, 860);
  const { chooses } = await atPicker(exampleOptions);
  const row = document.querySelector('[data-row*="forms"][data-part="permission"]') as HTMLElement;
  const before = row.offsetHeight;
  await chooses('Forms', 'Delete');
  expect(row.offsetHeight - before).toBeGreaterThanOrEqual(20);
  expect(row.offsetHeight - before).toBeLessThanOrEqual(24);
  await at(390, 844);
  const cells = [...row.querySelectorAll('[data-part="permission-level"]')].map((cell) => cell.getBoundingClientRect());
  expect(new Set(cells.map(({ height }) => height))).toEqual(new Set([34]));
  expect(new Set(cells.map(({ width }) => Math.round(width))).size).toBe(1);
});

it.each([320, 390, 768])('cuts off no text at a width of %i px', async (width) => {
  await at(width, 844);
  const { chooses } = await atPicker(exampleOptions);
  await chooses('Forms', 'Delete');
  const wizard = document.querySelector('[data-part="wizard"]') as HTMLElement;
  const right = wizard.getBoundingClientRect().right;
  const parts = [...wizard.querySelectorAll<HTMLElement>('[data-part]')].filter((part) => part.offsetWidth > 1);
  const beyond = parts.filter(
    (part) => part.getBoundingClientRect().right > right + 1 || part.getBoundingClientRect().left < -1,
  );
  expect(beyond.map((part) => part.dataset.part)).toEqual([]);
});

it.each([
  [768, 44, 45],
  [390, 83, 84],
])(
  'keeps an unselected row one line of text high at %i px, even with a long description',
  async (width, least, most) => {
    await at(width, 844);
    const description = 'Spreadsheets, archives, and everything else that leaves the workspace on a schedule.';
    const levels = [1, 2].map((level) => ({ id: `l${level}`, label: `L${level}` }));
    const permission = { id: 'archives', label: 'Archives', description, levels };
    const group = { id: 'data', label: 'Data', permissions: [permission] };
    await atPicker({ ...exampleOptions, groups: [...exampleOptions.groups, group] });
    const row = document.querySelector('[data-row*="archives"][data-part="permission"]') as HTMLElement;
    expect(row.offsetHeight).toBeGreaterThanOrEqual(least);
    expect(row.offsetHeight).toBeLessThanOrEqual(most);
  },
);

it('mirrors the padding of a row in a right-to-left page', async () => {
  await at(1280, 860);
  document.documentElement.dir = 'rtl';
  await atPicker(exampleOptions);
  const { paddingLeft, paddingRight } = getComputedStyle(document.querySelector('[data-part="permission"]') as Element);
  document.documentElement.removeAttribute('dir');
  expect([paddingLeft, paddingRight]).toEqual(['24px', '20px']);
});
