import { expect, it } from 'vitest';
import { readSettings } from './readSettings.ts';

it("reads the API's address and the headers of every call", () => {
  const environment = {
    TOKENWRIGHT_URL: 'http://localhost:4310/api',
    TOKENWRIGHT_COOKIE: 'session=ada',
    TOKENWRIGHT_HEADERS: 'X-CSRF-Token: a:b\n\nAuthorization: Bearer x\n',
  };
  expect(readSettings(environment, true)).toEqual({
    baseUrl: 'http://localhost:4310/api',
    headers: { 'X-CSRF-Token': 'a:b', Authorization: 'Bearer x', Cookie: 'session=ada' },
  });
});

it.each([
  [{}, /but is “”/],
  [{ TOKENWRIGHT_URL: 'localhost:4310' }, /but is “localhost:4310”/],
  [{ TOKENWRIGHT_URL: 'http://localhost', TOKENWRIGHT_HEADERS: 'just text' }, /not a header/],
])('explains the problem with %j and its fix', (environment, sentence) => {
  const settings = readSettings(environment, true);
  expect('problem' in settings && settings.problem).toMatch(sentence);
  expect('problem' in settings && settings.problem).toContain('For example:');
});

it('refuses to run if the secret could end up in a file or a log', () => {
  const settings = readSettings({ TOKENWRIGHT_URL: 'http://localhost' }, false);
  expect('problem' in settings && settings.problem).toMatch(/only runs in a terminal/);
});
