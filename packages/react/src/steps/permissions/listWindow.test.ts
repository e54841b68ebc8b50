import type { ListRow } from '@tokenwright/core/permissions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listWindow, rowAt, rowOffsets } from './listWindow.ts';
import { moveInList, typeAhead } from './moveInList.ts';

const offsets = rowOffsets(100, (row) => (row % 10 === 0 ? 50 : 20));

test('draws the rows that can be seen, a few beyond, and leaves room for the others', () => {
  expect(listWindow(offsets, 230, 100, 2)).toEqual({ start: 8, end: 16, before: 190, after: 2300 - 380 });
  expect(listWindow(offsets, 0, 100, 2)).toEqual({ start: 0, end: 6, before: 0, after: 2300 - 150 });
});

test('stays within the list, however it is scrolled', () => {
  expect(listWindow(offsets, 99_999, 100, 0)).toMatchObject({ start: 99, end: 100, after: 0 });
  expect(listWindow(offsets, -50, 100, 0).start).toBe(0);
  expect(
    listWindow(
      rowOffsets(0, () => 20),
      0,
      100,
    ),
  ).toEqual({ start: 0, end: 0, before: 0, after: 0 });
});

test('every pixel that can be seen is drawn, and the whole is as high as all rows', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(heights, fc.nat(5000), fc.integer({ min: 1, max: 500 }), fc.nat(5), (rows, top, height, overscan) => {
      const each = rowOffsets(rows.length, (row) => rows[row] ?? 0);
      const all = each[rows.length] ?? 0;
      const { start, end, before, after } = listWindow(each, top, height, overscan);
      const drawn = rows.slice(start, end).reduce((sum, row) => sum + row, 0);
      expect(before + drawn + after).toBe(all);
      expect(before).toBeLessThanOrEqual(Math.min(top, all));
      expect(before + drawn).toBeGreaterThanOrEqual(Math.min(all, top + height));
    }),
  );
});

test('finds the row at a height', () => {
  expect([0, 49, 50, 69, 70, 2299, 9999].map((pixel) => rowAt(offsets, pixel))).toEqual([0, 0, 1, 1, 2, 99, 99]);
});

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 5, 15],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 5, undefined],
  ['constructor', 5, undefined],
] as const)('%s leads from row %i to %s', (key, from, to) => {
  expect(moveInList(100, from, key)).toBe(to);
});

test('type-ahead finds the next label that begins so, and goes round', () => {
  const group = { id: 'g', label: 'Forms', permissions: [] };
  const row = (label: string): ListRow => ({
    kind: 'permission',
    key: label,
    group,
    permission: { id: label, label, levels: [] },
  });
  const rows = [row('Entries'), row('Exports'), row('Files'), row('İçerik'), row('Events')];
  expect(typeAhead(rows, 0, 'e')).toBe(1);
  expect(typeAhead(rows, 1, 'ee')).toBe(4);
  expect(typeAhead(rows, 4, 'e')).toBe(0);
  expect(typeAhead(rows, 1, 'EX')).toBe(1);
  expect(typeAhead(rows, 0, 'fi')).toBe(2);
  expect(typeAhead(rows, 0, 'i')).toBe(3);
  expect(typeAhead(rows, 0, 'z')).toBeUndefined();
  expect(typeAhead(rows, 0, ' ')).toBeUndefined();
  expect(moveInList(0, 0, 'ArrowDown')).toBeUndefined();
});
