import type { ListRow } from '@tokenwright/core/permissions';
import { expect, test } from 'vitest';
import { moveInList, typeAhead } from './useListKeys.ts';

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
] as const)('%s moves from row %i to %s', (key, from, to) => {
  expect(moveInList(100, from, key)).toBe(to);
});

test('typing finds the next label that begins with the text, and continues at the start of the list', () => {
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
