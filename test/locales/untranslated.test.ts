import { expect, test } from 'vitest';
import type { StoryText } from './page/readTexts.ts';
import { translationMatcher } from './translationMatcher.ts';
import { outsideCatalogue, untranslated } from './untranslated.ts';

const data = ['Zapier sync', 'forms'];

const shown = (...texts: readonly string[]): StoryText[] => texts.map((text) => ({ text, lang: 'de', part: 'p' }));

test('names each text that is neither a message nor data of the host', () => {
  const texts = shown('[Créáté tókén]', 'Zapier sync', '[Révóké ', 'Zapier sync', '?]', '3 min ago', 'Try again');

  expect(outsideCatalogue(texts, data)).toEqual(['Try again']);
});

test.each([
  ['a name of the host that is cut short', 'Forms of the bookb…', []],
  ['a text of ours that is cut short', 'Create a tok…', ['Create a tok…']],
  ['a text that the host repeats', 'Call the bookbinder first. Call the bookbinder first. Call', []],
  ['a text of ours in which a word comes twice', 'Try again and again', ['Try again and again']],
])('judges %s in the pseudo-language', (_, text, found) => {
  expect(outsideCatalogue(shown(text), ['Forms of the bookbinder'])).toEqual(found);
});

test.each([
  ['a text that is still English', 'Create token', ['Create token']],
  ['a text of the German catalogue', 'Token erstellen', []],
  ['a text that is the same in both languages', 'Name', []],
  ['a number of things, which the host names', '2 forms', []],
  ['an English date', '28 December 2026', ['28 December 2026']],
  ['a name of the host', 'Zapier sync', []],
  ['names of the host that a message joins', 'Forms: Read', []],
])('judges %s in German', async (_, text, found) => {
  const english = shown('Create token', 'Name', '2 forms', '28 December 2026', 'Zapier sync', 'Forms: Read');
  const accented = shown('[Créáté tókén]', '[Námé]', '[2 forms]', '28 December 2026', 'Zapier sync', '[Forms: Read]');
  const isTranslation = await translationMatcher('de');

  expect(untranslated({ english, accented, translated: shown(text), data, isTranslation })).toEqual(found);
});

test('names a text that the page marks as English', async () => {
  const translated = shown('Anything').map((text) => ({ ...text, lang: 'en' }));
  const isTranslation = await translationMatcher('de');

  expect(untranslated({ english: [], accented: [], translated, data, isTranslation })).toEqual(['Anything']);
});
