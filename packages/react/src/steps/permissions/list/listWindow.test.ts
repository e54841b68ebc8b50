import { createPermissionSearch, type ListRow, listRows } from '@tokenwright/core/permissions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCatalogue } from '../../../../../core/test/permissions/anyCatalogue.ts';
import { listPieces, listWindow, rowAt, rowOffsets } from './listWindow.ts';

const offsets = rowOffsets(100, (row) => (row % 10 === 0 ? 50 : 20));

test('returns the visible rows, some rows around them, and the remaining space', () => {
  expect(listWindow(offsets, 230, 100, 2)).toEqual({ start: 8, end: 16, before: 190, after: 2300 - 380 });
  expect(listWindow(offsets, 0, 100, 2)).toEqual({ start: 0, end: 6, before: 0, after: 2300 - 150 });
});

test('clamps the window to the list', () => {
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

test('covers every visible pixel and keeps the total height', () => {
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

test('finds the row at a pixel offset', () => {
  expect([0, 49, 50, 69, 70, 2299, 9999].map((pixel) => rowAt(offsets, pixel))).toEqual([0, 0, 1, 1, 2, 99, 99]);
});

const drawing = fc.record({
  catalogue: anyCatalogue,
  heights: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 20 }),
  wanted: fc.array(fc.nat(20)),
});

function drawn({ catalogue, heights, wanted }: typeof drawing extends fc.Arbitrary<infer Value> ? Value : never) {
  const rows = listRows(createPermissionSearch(catalogue).find({ query: '' }), () => true);
  const offsets = rowOffsets(rows.length, (row) => heights[row] ?? 0);
  const pieces = listPieces(rows, offsets, wanted);
  const parts = pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece] : [piece.heading, ...piece.members]));
  return { rows, offsets, pieces, parts };
}

test('keeps the total height of all rows', () => {
  fc.assert(
    fc.property(drawing, (setting) => {
      const { rows, offsets, parts } = drawn(setting);
      const heightOf = (row: ListRow) => setting.heights[rows.indexOf(row)] ?? 0;
      const height = parts.reduce((sum, part) => sum + (part.kind === 'gap' ? part.height : heightOf(part)), 0);
      expect(height).toBe(offsets[rows.length]);
    }),
  );
});

test('includes every requested row once and in order', () => {
  fc.assert(
    fc.property(drawing, (setting) => {
      const { rows, parts } = drawn(setting);
      const places = parts.flatMap((part) => (part.kind === 'gap' ? [] : [rows.indexOf(part)]));
      expect(places).toEqual([...new Set(places)].sort((left, right) => left - right));
      expect(places).toEqual(expect.arrayContaining(setting.wanted.filter((place) => place < rows.length)));
    }),
  );
});

test('renders the group heading of every row', () => {
  fc.assert(
    fc.property(drawing, (setting) => {
      const sections = drawn(setting).pieces.filter((piece) => piece.kind === 'section');
      const strays = sections.flatMap(({ heading, members }) =>
        members.filter((member) => member.kind === 'permission' && member.group !== heading.group),
      );
      expect(strays).toEqual([]);
      expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
    }),
  );
});
