import { expect, it } from 'vitest';

const sheets = Object.entries(
  import.meta.glob<string>(['../**/*.css', '!./neutral.css', '!./shadcn.css'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
const css = sheets.map(([, text]) => text).join('\n');

it('reads only custom properties that a rule sets, or with a fallback', () => {
  const set = new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const readOnes = [...css.matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, name]) => name);
  expect(readOnes.length).toBeGreaterThan(100);
  expect([...new Set(readOnes)].filter((name) => !set.has(name))).toEqual([]);
});

it("reads each of the host's properties once, beside its default", () => {
  const readers = sheets.filter(([, text]) => text.includes('var(--twr-')).map(([path]) => path);
  expect(readers).toEqual(['./theme.css']);
});
