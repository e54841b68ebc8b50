import { expect, it } from 'vitest';
import { refusalOf } from '../refusalOf.ts';
import { exampleOptions as options } from './exampleOptions.ts';
import { causeOf, exampleRestApi } from './exampleRestApi.ts';
import { html, json } from './scriptedFetch.ts';

it('gives everything that options can hold, as it was sent', async () => {
  const { api, sent } = exampleRestApi(json(options));
  expect(await api.loadOptions()).toEqual(options);
  expect(sent[0]?.url).toBe('http://api.test/options');
});

it.each([
  [{ ...options, groups: {} }, 'groups: expected an array of groups, got an object'],
  [
    { ...options, expirations: { presets: [7, 0.5] } },
    'expirations.presets[1]: expected a whole number of days from 1 to 100,000, got 0.5',
  ],
  [
    { ...options, expirations: { presets: [1e9] } },
    'expirations.presets[0]: expected a whole number of days from 1 to 100,000, got 1000000000',
  ],
  [{ ...options, tokenTypes: [{ id: '', label: 'x' }] }, 'tokenTypes[0].id: expected an id, got ""'],
  [[], 'expected an object with groups, tokenTypes and expirations, got an array of 0'],
  ['options', 'expected an object with groups, tokenTypes and expirations, got "options"'],
])('says where they are not options', async (body, where) => {
  const error = await refusalOf(exampleRestApi(json(body)).api.loadOptions());
  expect(error.code).toBe('unavailable');
  expect(causeOf(error)).toBe(`GET /options has no usable answer: ${where}.`);
});

it('says that it got HTML', async () => {
  expect(causeOf(await refusalOf(exampleRestApi(html()).api.loadOptions()))).toBe(
    'GET /options has no usable answer: expected JSON, got text/html.',
  );
});
