import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visiblePieces, visibleText } from './visibleText.ts';

test.each([
  ['read\u202Enimda', 'read⟦U+202E⟧nimda'],
  ['\u2066a\u2069', '⟦U+2066⟧a⟦U+2069⟧'],
  ['a\u200Bb\u00ADc\uFEFFd', 'a⟦U+200B⟧b⟦U+00AD⟧c⟦U+FEFF⟧d'],
  ['\u0000\u001B[31m\u0085', '⟦U+0000⟧⟦U+001B⟧[31m⟦U+0085⟧'],
  ['\u200F\u061C\u2028', '⟦U+200F⟧⟦U+061C⟧⟦U+2028⟧'],
  ['\u3164 and \u2800', '⟦U+3164⟧ and ⟦U+2800⟧'],
  ['a\u200Db', 'a⟦U+200D⟧b'],
  ['half \uD800 pair', 'half ⟦U+D800⟧ pair'],
  ['tag \u{E0041}', 'tag ⟦U+E0041⟧'],
  ['😀\uFE0F\uFE01\uFE02', '😀\uFE0F⟦U+FE01⟧⟦U+FE02⟧'],
])('marks the invisible characters in %j', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each([
  'Plain text, <b>markup</b> & “quotes”',
  'two\nlines\tand a tab',
  '👩‍👩‍👧‍👦 ❤️ 🏳️‍🌈 🇩🇪 1️⃣ 👍🏽',
  '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
  '☎\uFE0E ❤\uFE0F\u200D🔥',
  'می‌خواهم',
  'क्‍ष',
  '葛\u{E0100}',
  'é e\u0301 ñ',
  '',
])('leaves %j unchanged', (text) => {
  expect(visiblePieces(text).every(({ isMark }) => !isMark)).toBe(true);
  expect(visibleText(text)).toBe(text);
});

const UNSEEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

test('keeps every visible character in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visiblePieces(text)
        .filter(({ isMark }) => !isMark)
        .map((piece) => piece.text)
        .join('');
      const seen = (any: string) => any.replace(UNSEEN, '');
      expect(seen(shown)).toBe(seen(text));
      expect(visiblePieces(text).every((piece) => piece.text !== '')).toBe(true);
      expect(visibleText(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
    }),
  );
});

test('stays fast for a long run of invisible characters', () => {
  expect(visibleText('a\u202E'.repeat(10_000))).toHaveLength(90_000);
  const storm = `क${'\u094D'.repeat(10_000)}`;
  expect(visibleText(storm)).toBe(storm);
});
