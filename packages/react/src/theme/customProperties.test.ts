import { expect, it } from 'vitest';

const sheets = Object.entries(
  import.meta.glob<string>(['../**/*.css', '!./neutral.css', '!./shadcn.css'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const css = sheets.map(([, text]) => text).join('\n');

it('the style sheet reads a custom property only if a rule sets it, or with a fallback', () => {
  const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const readOnes = [...css.matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => name);
  expect(readOnes.length).toBeGreaterThan(100);
  expect([...new Set(readOnes)].filter((name) => !set.has(name))).toEqual([]);
});

it('the style sheet reads each property of the host once, with its default', () => {
  const readers = sheets.filter(([, text]) => text.includes('var(--twr-')).map(([path]) => path);
  expect(readers).toEqual(['./theme.css']);
});
