import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findHits, markHits } from './findHits.ts';
import { foldSearch } from './foldSearch.ts';
import { queryTerms } from './matchesQuery.ts';
import { searchWords } from './searchWords.ts';

const marked = (text: string, query: string) =>
  markHits(text, query)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Delete forms', 'FORM', 'Delete [form]s'],
  ['Forms of forms', 'forms', '[Forms] of [forms]'],
  ['Delete forms', 'forms del', '[Del]ete [forms]'],
  ['Delete forms', 'nothing', 'Delete forms'],
  ['Delete forms', 'forms nothing', 'Delete [forms]'],
  ['abc', 'a b', '[ab]c'],
  ['Delete forms', ' ', 'Delete forms'],
  ['aaa', 'aa', '[aa]a'],
  ['abcd', 'abc bcd', '[abcd]'],
  ['İstanbul', 'istanbul', '[İstanbul]'],
  ['İİx forms', 'forms', 'İİx [forms]'],
  ['İstanbul', 'stan', 'İ[stan]bul'],
  ['İ', 'i', '[İ]'],
  ['ΟΔΟΣ οδός', 'οδοσ', '[ΟΔΟΣ] [οδός]'],
  ['cafe\u0301s', 'café', '[cafe\u0301]s'],
  ['(a+b)*', '+b)', '(a[+b)]*'],
  ['s3:PutObject', 'put-object', 's3:[PutObject]'],
  ['s3:GetObject', 's3:Get*', '[s3:Get]Object'],
  ['Straße', 'strasse', '[Straße]'],
  ['👍🏽 like', 'like', '👍🏽 [like]'],
])('in %j, %j finds %j', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('the pieces together are the text, for any query', () => {
  const any = fc.string({
    unit: fc.constantFrom('İ', 'i', 'ß', 'Σ', 'ς', 'e', '\u0301', '👍', '🏽', ' ', 'A', '\uD800'),
  });
  fc.assert(
    fc.property(any, any, (text, query) => {
      expect(
        markHits(text, query)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
      expect(markHits(text, query).filter((piece) => piece.text === '')).toEqual(
        text === '' ? [{ text: '', isHit: false }] : [],
      );
      for (const { start, end } of findHits(text, query)) {
        expect(start).toBeLessThan(end);
        const folded = foldSearch(text.slice(start, end));
        expect([...queryTerms(query), ...searchWords(query)].some((term) => folded.includes(term))).toBe(true);
      }
    }),
  );
});

test('stays fast for a text of 10,000 accents', () => {
  expect(findHits(`a${'\u0301\u0316'.repeat(5_000)} forms`, 'forms')).toHaveLength(1);
});
