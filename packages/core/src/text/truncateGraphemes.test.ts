import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncateGraphemes } from './truncateGraphemes.ts';

test('leaves a short text alone, and says where there is more', () => {
  expect(truncateGraphemes('Forms', 5)).toEqual({ text: 'Forms', isClamped: false });
  expect(truncateGraphemes('Forms!', 5)).toEqual({ text: 'Forms', isClamped: true });
});

test('counts as a person does, and cuts no character in half', () => {
  expect(truncateGraphemes('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 1)).toEqual({ text: '👩‍👩‍👧‍👦', isClamped: true });
  expect(truncateGraphemes('👍🏽👍🏽👍🏽', 2)).toEqual({ text: '👍🏽👍🏽', isClamped: true });
  expect(truncateGraphemes('e\u0301e\u0301', 1)).toEqual({ text: 'e\u0301', isClamped: true });
});

test('cuts a storm of accents, which would else be one character', () => {
  const storm = `a${'\u0301'.repeat(10_000)}`;
  expect(truncateGraphemes(storm, 40)).toEqual({ text: storm.slice(0, 64), isClamped: true });
});

test('gives the beginning of the text, never more than was asked for and never half a pair', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const clamped = truncateGraphemes(text, most);
      expect(text.startsWith(clamped.text)).toBe(true);
      expect(clamped.isClamped).toBe(clamped.text.length < text.length);
      expect(clamped.text).not.toMatch(/[\uD800-\uDBFF]$/);
    }),
  );
});
