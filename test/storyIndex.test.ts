import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildIndex } from 'storybook/internal/core-server';
import { beforeAll, describe, expect, test } from 'vitest';

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly name: string;
}

let entries: Readonly<Record<string, Entry>>;
let stories: readonly Entry[];

beforeAll(async () => {
  ({ entries } = await buildIndex({ configDir: resolve('.storybook') }));
  stories = Object.values(entries).filter(({ type }) => type === 'story');
});

const sources = ['CONTRIBUTING.md', ...globSync('stories/docs/**/*.{mdx,tsx}')];

describe.each(sources)('%s', (source) => {
  const text = readFileSync(source, 'utf8');

  test('links only to pages and stories that exist', () => {
    const links = [...text.matchAll(/path=\/(docs|story)\/([\w-]+)/g)].map(([, type, id = '']) => [id, type]);

    expect(links.filter(([id = '', type]) => entries[id]?.type !== type)).toEqual([]);
  });

  test('quotes only sections that exist', () => {
    const files = new Map(
      [...text.matchAll(/import (\w+) from '([^']+)\?raw'/g)].map(([, name, file = '']) => [name, file]),
    );
    const quotes = [...text.matchAll(/text=\{(\w+)\} section="([^"]+)"/g)].map(([, name, section]) => ({
      section,
      page: readFileSync(resolve(dirname(source), files.get(name) ?? ''), 'utf8'),
    }));

    expect(
      quotes.filter(({ section, page }) => !page.includes(`# ${section}\n`)).map(({ section }) => section),
    ).toEqual([]);
  });

  test('shows the states of parts that exist', () => {
    const parts = [...text.matchAll(/<States of="([^"]+)"/g)].map(([, title]) => title);

    expect(parts.filter((part) => !stories.some(({ title }) => title === part))).toEqual([]);
  });

  test('shows only stories that exist, by their names', () => {
    const frames = /\bid(?:=|: )["']([a-z0-9-]+--[a-z0-9-]+)["'](?:,?\s+name(?:=|: )["']([^"']+)["'](?! globals))?/g;
    const shown = [...text.matchAll(frames)].map(([, id = '', name]) => ({ id, name: name ?? entries[id]?.name }));

    expect(shown).toEqual(shown.map(({ id }) => ({ id, name: entries[id]?.name ?? 'a story that exists' })));
  });
});

test('Storybook opens on the introduction', () => {
  expect(Object.keys(entries)[0]).toBe('introduction--docs');
});

test('each story has a name of its own, in sentence case', () => {
  const names = stories.map(({ name }) => name);

  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(names.filter((name) => !/^[A-Z]/.test(name) || / (?!GitHub\b)[A-Z][a-z]/.test(name))).toEqual([]);
});

test('each story belongs to a group whose page shows all its states', () => {
  const pages = globSync('stories/docs/All*.mdx').map((page) => readFileSync(page, 'utf8'));
  const groups = pages.flatMap((page) => /<AllStates group="([^"]+)"/.exec(page)?.[1] ?? []);

  expect(groups.length).toBe(pages.length);
  expect(stories.filter(({ title }) => !groups.some((group) => title.startsWith(`${group}/`)))).toEqual([]);
});
