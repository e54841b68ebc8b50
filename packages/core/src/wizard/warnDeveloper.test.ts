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

test('prints each warning once', () => {
  warnDeveloper('listTokens answered nothing.');
  warnDeveloper('listTokens answered nothing.');
  warnDeveloper('loadOptions answered nothing.');

  expect(warn.mock.calls).toEqual([
    ['Tokenwright: listTokens answered nothing.'],
    ['Tokenwright: loadOptions answered nothing.'],
  ]);
});

test('prints no warning in production', () => {
  vi.stubEnv('NODE_ENV', 'production');
  warnDeveloper('In production.');

  expect(warn).not.toHaveBeenCalled();
});

test('prints no warning in a browser without a bundler', () => {
  vi.stubGlobal('process', undefined);
  warnDeveloper('In a browser.');

  expect(warn).not.toHaveBeenCalled();
});
