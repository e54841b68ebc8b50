import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { warnDeveloper } from './warnDeveloper.ts';

const warn = vi.spyOn(console, 'warn');

beforeEach(() => {
  warn.mockReset().mockReturnValue();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test('says a thing once', () => {
  warnDeveloper('listTokens answered nothing.');
  warnDeveloper('listTokens answered nothing.');
  warnDeveloper('loadOptions answered nothing.');

  expect(warn.mock.calls).toEqual([
    ['Tokenwright: listTokens answered nothing.'],
    ['Tokenwright: loadOptions answered nothing.'],
  ]);
});

test('says nothing to the people who use the product', () => {
  vi.stubEnv('NODE_ENV', 'production');
  warnDeveloper('In production.');

  expect(warn).not.toHaveBeenCalled();
});

test('says nothing in a browser to which no bundler has told what is developed', () => {
  vi.stubGlobal('process', undefined);
  warnDeveloper('In a browser.');

  expect(warn).not.toHaveBeenCalled();
});
