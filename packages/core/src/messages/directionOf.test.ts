import { expect, test } from 'vitest';
import { directionOf } from './directionOf.ts';

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['ur-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['uz', 'ltr'],
  ['en-GB', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['ja', 'ltr'],
])('texts in %s run %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
