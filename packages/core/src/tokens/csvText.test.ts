import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvText } from './csvText.ts';

const CELL = /(?:"((?:[^"]|"")*)"|([^,\r"]*))(,|\r\n)/gy;

function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let length = 1;
  for (const [whole, quoted, plain = '', end] of text.slice(1).matchAll(CELL)) {
    length += whole.length;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n' && length < text.length) rows.push([]);
  }
  expect(length).toBe(text.length);
  return rows;
}

it.each([
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['+49', "'+49"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t'=1"],
  ['\r=1', '"\'\r\'=1"'],
  ['\ttext', "'\ttext"],
  [' =1', " '=1"],
  ['a;=1', "a;'=1"],
  ['a; ＠b\t-c', "a; '＠b\t'-c"],
  ['a\n+b', '"a\n\'+b"'],
  ['a=1 - b', 'a=1 - b'],
  ['＝1+1', "'＝1+1"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
])('writes %j as %j', (value, cell) => {
  expect(csvText([[value]])).toBe(`\uFEFF${cell}\r\n`);
});

it('can be read back unchanged, and starts no cell like a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ';', ' ', '"', ',', "'", 'a', '＝') }),
  );
  const row = fc.tuple(cell, cell, fc.constant('end'));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
      const back = read(csvText(rows));
      expect(back.flat().filter((text) => /(?:^|[;\t\r\n]) *[=+\-@＝＋－＠]|^[\t\r\n]/.test(text))).toEqual([]);
      const unguarded = (cells: readonly string[]) => cells.map((text) => text.replaceAll("'", ''));
      expect(back.map(unguarded)).toEqual(rows.map(unguarded));
    }),
  );
});
