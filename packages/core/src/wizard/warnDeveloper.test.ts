import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TokenApiError } from '../api/tokenApiError.ts';
import { warnDeveloper, warnOfFailure, warnOfFault, warnOfLocale, warnOfTimeZone } from './warnDeveloper.ts';

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

const warnings: readonly (readonly [string, () => void])[] = [
  ['a message', () => warnDeveloper('Another message.')],
  ['an invalid answer', () => warnOfFault('getToken', 'expected an object')],
  ['a failure', () => warnOfFailure('getToken', new Error('Boom'), new TokenApiError('unavailable'), true)],
  ['an invalid locale', () => warnOfLocale('xx_YY')],
  ['an unknown time zone', () => warnOfTimeZone('Mars/Base')],
];

test.each(warnings)('prints no warning of %s in production', (_, print) => {
  vi.stubEnv('NODE_ENV', 'production');
  print();

  expect(warn).not.toHaveBeenCalled();
});

test.each(warnings)('prints no warning of %s in a browser without a bundler', (_, print) => {
  vi.stubGlobal('process', undefined);
  print();

  expect(warn).not.toHaveBeenCalled();
});

test('names the locale that is used instead of an invalid one', () => {
  warnOfLocale('de_DE');
  warnOfLocale('fr_FR', 'fr');

  expect(warn.mock.calls.flat()).toEqual([
    expect.stringContaining('"de_DE" is not a BCP 47 tag, so en is used'),
    expect.stringContaining('"fr_FR" is not a BCP 47 tag, so fr is used'),
  ]);
});
