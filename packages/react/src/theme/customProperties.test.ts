import { expect, it } from 'vitest';
import styling from '../../../../docs/styling.md?raw';
import mountly from '../../../dashboard/src/app/styles/tokens.css?raw';
import readme from '../../README.md?raw';
import neutral from './neutral.css?raw';
import shadcn from './shadcn.css?raw';
import theme from './theme.css?raw';

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

const offered = new Set([...theme.matchAll(/var\((--twr-[\w-]+)/g)].map(([, name = '']) => name));

it('applies each custom property of the host in a rule', () => {
  const rules = css.replaceAll(/--_[\w-]+: var\(--twr-[\s\S]+?;/g, '');
  const applied = new Set([...rules.matchAll(/var\((--_[\w-]+)/g)].map(([, name]) => name));
  const definitions = [...theme.matchAll(/(--_[\w-]+): var\(([\s\S]+?);/g)].map(([, name = '', value = '']) => ({
    name,
    value,
  }));
  const isApplied = (name: string): boolean =>
    applied.has(name) ||
    definitions.some(({ name: other, value }) => value.includes(`var(${name})`) && isApplied(other));
  expect(definitions.length).toBeGreaterThan(80);
  expect(definitions.map(({ name }) => name).filter((name) => !isApplied(name))).toEqual([]);
});

it('documents exactly the custom properties that the sheet reads', () => {
  expect(namesIn(readme.slice(readme.indexOf('## Styling'))).sort()).toEqual([...offered].sort());
});

it.each(Object.entries({ styling, mountly, neutral, shadcn }))('sets and names no other property in %s', (_, text) => {
  expect(namesIn(text).filter((name) => !offered.has(name) && name !== '--twr-NAME')).toEqual([]);
});

function namesIn(text: string): string[] {
  const names = [...text.matchAll(/--twr-(?:[\w-]|\{[\w,-]+\})+/g)].flatMap(([name]) => {
    const [, before = name, choices = '', after = ''] = /^(.*)\{(.+)\}(.*)$/.exec(name) ?? [];
    return choices ? choices.split(',').map((choice) => `${before}${choice}${after}`) : [name];
  });
  return [...new Set(names)];
}
