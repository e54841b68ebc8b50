import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { type Storybook, startStorybook } from '../stories/startStorybook.ts';
import { measureLocales } from './measureLocales.ts';
import { plants } from './plants.ts';

const SEED = 20_261_128;

const STORIES = 4;

const EMPTY = 'token-list-token-list--empty';

let storybook: Storybook;

beforeAll(async () => {
  storybook = await startStorybook();
});

afterAll(() => storybook?.stop());

test('a sample of the stories is translated, whole, and accessible in each language', {
  timeout: 600_000,
}, async () => {
  const { stories, findings } = await measureLocales({ storybook, choose: sample, lanes: 2 });

  expect(stories.length).toBe(STORIES);
  expect(findings).toEqual([]);
});

test.each(Object.entries(plants))(
  'finds %s',
  { timeout: 300_000 },
  async (_, { story = EMPTY, language, caughtAs, ...plant }) => {
    const { findings } = await measureLocales({
      storybook,
      plant,
      languages: ['en', 'accents', ...(language === 'accents' ? [] : [language])],
      choose: () => [story],
    });

    expect(findings).toContainEqual(expect.objectContaining({ kind: caughtAs, language }));
  },
);

function sample(all: readonly string[]): readonly string[] {
  const random = createRandom(SEED);
  const left = [...all];
  return Array.from({ length: STORIES }, () => left.splice(Math.floor(random() * left.length), 1)[0] ?? '');
}
