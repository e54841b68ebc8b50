import { expect, it } from 'vitest';
import { readSettings } from './readSettings.ts';

it('reads where the API is, and what goes with every call', () => {
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
  [{}, /it is “”/],
  [{ TOKENWRIGHT_URL: 'localhost:4310' }, /it is “localhost:4310”/],
  [{ TOKENWRIGHT_URL: 'http://localhost', TOKENWRIGHT_HEADERS: 'just text' }, /a line that is no header/],
])('says what is wrong with %j, and what to write', (environment, sentence) => {
  const settings = readSettings(environment, true);
  expect('problem' in settings && settings.problem).toMatch(sentence);
  expect('problem' in settings && settings.problem).toContain('Such as:');
});

it('shows no secret where it could end in a file or a log', () => {
  const settings = readSettings({ TOKENWRIGHT_URL: 'http://localhost' }, false);
  expect('problem' in settings && settings.problem).toMatch(/runs in a terminal only/);
});
