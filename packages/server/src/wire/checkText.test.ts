import { expect, it } from 'vitest';
import { checkText, isStorable } from './checkText.ts';

const name = { label: 'The name', maxLength: 3 };
const description = { ...name, isMultiline: true };

it.each(['', 'abc', '🪙🪙🪙', 'é', '‮a', '١٢٣', 'a b', '…'])('accepts %j', (text) => {
  expect(checkText(text, name)).toBeUndefined();
});

it.each([
  ['abcd', 'can have 3 characters at most. It has 4.'],
  ['👩‍🚀🪙', 'It has 4.'],
  ['a\u0000', 'control characters'],
  ['a\u0085', 'control characters'],
  ['\ud83e', 'control characters'],
  ['a\n', 'control characters'],
  ['\u200b', 'no visible characters'],
  ['\u0301', 'no visible characters'],
])('rejects %j with a sentence', (text, sentence) => {
  expect(checkText(text, name)).toMatch(/^The name .*\.$/);
  expect(checkText(text, name)).toContain(sentence);
});

it('accepts line breaks and tabs in a multiline text', () => {
  expect(checkText('\t\r\n', description)).toContain('no visible characters');
  expect(checkText('a\nb', description)).toBeUndefined();
  expect(checkText('a\u0000', description)).toContain('control characters');
});

it('recognizes ids that PostgreSQL cannot store', () => {
  expect(['a', '__proto__', 'ü', '🪙', ''].every(isStorable)).toBe(true);
  expect(['\u0000', 'a\n', '\udc00'].some(isStorable)).toBe(false);
});
