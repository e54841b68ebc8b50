import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { type Storybook, startStorybook } from '../stories/startStorybook.ts';
import { measureConditions } from './measureConditions.ts';

const SEED = 20_261_128;

const STORIES = 12;

let storybook: Storybook;

beforeAll(async () => {
  storybook = await startStorybook();
});

afterAll(() => storybook?.stop());

test('a sample of the stories is whole and accessible in each condition', { timeout: 600_000 }, async () => {
  const { stories, findings } = await measureConditions({ storybook, choose: sample, lanes: 2 });

  expect(stories.length).toBe(STORIES);
  expect(findings, `seed ${SEED}`).toEqual([]);
});

test.each([
  [
    'a button that is cut off',
    'clipped',
    '.twr-page-footer .twr-button { max-inline-size: 3rem; overflow: hidden; white-space: nowrap }',
  ],
  ['focus without a mark', 'focus', '.twr * { outline: none !important; box-shadow: none !important }'],
  ['a bar that covers the focused field', 'focus', '.twr-page::after { position: fixed; inset: 0; content: "" }'],
  ['a text that is too light', 'axe', '.twr-hint { color: #bbb !important }'],
])('finds %s', { timeout: 300_000 }, async (_, kind, plant) => {
  const choose = () => ['wizard-dialog--name-step'];
  const { findings } = await measureConditions({ storybook, choose, names: ['320 px'], plant });

  expect(findings).toContainEqual(expect.objectContaining({ kind }));
});

function sample(all: readonly string[]): readonly string[] {
  const random = createRandom(SEED);
  const left = [...all];
  return Array.from({ length: STORIES }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? '');
}
