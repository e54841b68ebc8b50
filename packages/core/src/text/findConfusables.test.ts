import { expect, test } from 'vitest';
import { findConfusables } from './findConfusables.ts';

const alike = (...labels: readonly string[]) => [
  ...findConfusables(labels.map((label, at) => ({ id: `r${at}`, label }))),
];

test.each([
  ['white space', 'Contact form', 'Contact  form'],
  ['spaces at the ends', 'Contact form', ' Contact form\n'],
  ['a space that is wider', 'Contact form', 'Contact\u2003form'],
  ['a character of no width', 'Contact form', 'Contact\u200B form'],
  ['a soft hyphen', 'Contact form', 'Con\u00ADtact form'],
  ['a control', 'Contact form', 'Contact form\u0007'],
  ['an isolated direction', 'Contact form', '\u2068Contact form\u2069'],
  ['letter case', 'Contact form', 'contact Form'],
  ['how an accent is composed', 'Café', 'Cafe\u0301'],
  ['compatibility', 'File', '\uFB01le'],
  ['full width', 'ABC', 'ＡＢＣ'],
  ['Cyrillic letters', 'Access cop', 'Ассеss сор'],
  ['Greek letters', 'PAYPAL BETA', 'ΡΑΥΡΑL ΒΕΤΑ'],
  ['a one for an l', 'Mail', 'Mai1'],
  ['a zero for an o', 'Form O', 'Form 0'],
])('finds names that differ only by %s', (_, one, other) => {
  expect(alike(one, 'Something else', other)).toEqual(['r0', 'r2']);
});

test('ignores names that the user can tell apart', () => {
  expect(
    alike('Contact form', 'Contact forms', 'Contact', 'Contact-form', 'Café', 'Cafe', 'Форма', 'Φόρμα', ''),
  ).toEqual([]);
});

test('finds each of many names, and ignores duplicate items', () => {
  expect(alike('Twin', 'twin', 'TWIN')).toEqual(['r0', 'r1', 'r2']);
  expect(
    findConfusables([
      { id: 'a', label: 'Form' },
      { id: 'a', label: 'Form' },
    ]).size,
  ).toBe(0);
});

test('accepts ids and labels that equal names on `Object.prototype`', () => {
  expect([
    ...findConfusables([
      { id: '__proto__', label: 'constructor' },
      { id: 'constructor', label: 'constructor' },
    ]),
  ]).toEqual(['__proto__', 'constructor']);
});

test('stays fast for a long run of combining accents', () => {
  expect(alike(`a${'\u0301'.repeat(10_000)}`, 'x'.repeat(10_000))).toEqual([]);
});
