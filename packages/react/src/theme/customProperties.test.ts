import { expect, it } from 'vitest';

const sheets = Object.entries(
  import.meta.glob<string>(['../**/*.css', '!./neutral.css', '!./shadcn.css'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const css = sheets.map(([, text]) => text).join('\n');

it('reads no custom property that no rule sets, unless it has a fallback', () => {
  const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const readOnes = [...css.matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => name);
  expect(readOnes.length).toBeGreaterThan(100);
  expect([...new Set(readOnes)].filter((name) => !set.has(name))).toEqual([]);
});

it('reads the host’s properties only where the defaults are, so that each has one', () => {
  const readers = sheets.filter(([, text]) => text.includes('var(--twr-')).map(([path]) => path);
  expect(readers).toEqual(['./theme.css']);
});
