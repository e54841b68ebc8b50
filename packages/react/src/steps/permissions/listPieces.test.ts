import { createPermissionSearch, type ListRow, listRows } from '@tokenwright/core/permissions';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCatalogue } from '../../../../core/test/permissions/anyCatalogue.ts';
import { listPieces } from './listPieces.ts';
import { rowOffsets } from './listWindow.ts';

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

test('the pieces are as high as all rows together', () => {
  fc.assert(
    fc.property(drawing, (setting) => {
      const { rows, offsets, parts } = drawn(setting);
      const heightOf = (row: ListRow) => setting.heights[rows.indexOf(row)] ?? 0;
      const height = parts.reduce((sum, part) => sum + (part.kind === 'gap' ? part.height : heightOf(part)), 0);
      expect(height).toBe(offsets[rows.length]);
    }),
  );
});

test('all that is wanted is drawn, once and in order', () => {
  fc.assert(
    fc.property(drawing, (setting) => {
      const { rows, parts } = drawn(setting);
      const places = parts.flatMap((part) => (part.kind === 'gap' ? [] : [rows.indexOf(part)]));
      expect(places).toEqual([...new Set(places)].sort((left, right) => left - right));
      expect(places).toEqual(expect.arrayContaining(setting.wanted.filter((place) => place < rows.length)));
    }),
  );
});

test('no row stands without the heading of its group', () => {
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
