import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { normalizeLocale } from './normalizeLocale.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

test.each(['en', 'de-AT', 'zh-Hant-TW', 'ar-u-nu-latn', 'EN-us'])('keeps the BCP 47 tag %s', (locale) => {
  expect(normalizeLocale(locale)).toBe(locale);
  expect(console.warn).not.toHaveBeenCalled();
});

test.each([
  ['en_US', 'en-US'],
  ['pt_BR.UTF-8', 'pt-BR'],
  ['de_DE@euro', 'de-DE'],
  ['C', 'en'],
  ['C.UTF-8', 'en'],
  ['POSIX', 'en'],
  ['', 'en'],
  ['english please', 'en'],
])('reads %j as %s, and warns once', (locale, expected) => {
  expect([normalizeLocale(locale), normalizeLocale(locale)]).toEqual([expected, expected]);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`the locale "${locale}"`));
});

test('falls back to English if the runtime itself fails', () => {
  vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
    throw new RangeError('Incorrect locale information provided');
  });
  expect(normalizeLocale()).toBe('en');
});

test.each(['de-AT', 'ja-JP', 'th-TH', 'ar-EG'])('is English if no locale is given and the runtime has %s', (locale) => {
  const { resolvedOptions } = Intl.DateTimeFormat.prototype;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...resolvedOptions.call(this), locale };
  });
  expect(normalizeLocale()).toBe('en');
});

test.each(['th', 'fa-IR'])('keeps the years of date fields in %s', (locale) => {
  const format = new Intl.DateTimeFormat(normalizeLocale(locale), { year: 'numeric', numberingSystem: 'latn' });
  expect(format.format(Date.UTC(2026, 5))).toContain('2026');
  expect(normalizeLocale(`${locale}-u-ca-japanese`)).toBe(`${locale}-u-ca-japanese`);
});
