import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncateGraphemes } from './truncateGraphemes.ts';

test('returns a short text unchanged, and reports whether it cut the text', () => {
  expect(truncateGraphemes('Forms', 5)).toEqual({ text: 'Forms', isClamped: false });
  expect(truncateGraphemes('Forms!', 5)).toEqual({ text: 'Forms', isClamped: true });
});

test('counts characters as the user sees them, and never cuts one', () => {
  expect(truncateGraphemes('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 1)).toEqual({ text: '👩‍👩‍👧‍👦', isClamped: true });
  expect(truncateGraphemes('👍🏽👍🏽👍🏽', 2)).toEqual({ text: '👍🏽👍🏽', isClamped: true });
  expect(truncateGraphemes('e\u0301e\u0301', 1)).toEqual({ text: 'e\u0301', isClamped: true });
});

test('cuts a long run of combining accents, which is otherwise one character', () => {
  const storm = `a${'\u0301'.repeat(10_000)}`;
  expect(truncateGraphemes(storm, 40)).toEqual({ text: storm.slice(0, 64), isClamped: true });
});

test('returns the beginning of the text, at most the requested length, and never half a surrogate pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const clamped = truncateGraphemes(text, most);
      expect(text.startsWith(clamped.text)).toBe(true);
      expect(clamped.isClamped).toBe(clamped.text.length < text.length);
      expect(clamped.text).not.toMatch(/[\uD800-\uDBFF]$/);
    }),
  );
});
