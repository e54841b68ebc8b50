import { glob, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import postcss, { type Rule } from 'postcss';
import { expect, test } from 'vitest';
import { buildStyleSheets, bundleStyleSheet } from '../scripts/buildStyleSheets.ts';

const source = 'packages/react/src/styles.css';
const { plain, layered } = await buildStyleSheets(source);

test('each style sheet is at most 11.75 kB, gzipped', () => {
  expect(gzipSync(plain).length).toBeLessThanOrEqual(11_750);
  expect(gzipSync(layered).length).toBeLessThanOrEqual(11_750);
});

test('every rule has the specificity (0,2,0), so that `.twr [data-part=x]` overrides it', () => {
  const selectors = rulesOf(plain).flatMap((rule) => rule.selectors);
  expect(selectors.length).toBeGreaterThan(200);
  expect(selectors.filter((selector) => specificity(selector).join() !== '0,2')).toEqual([]);
});

test('the layered sheet has no rule outside of its layer, and the plain sheet has no layer', () => {
  expect(postcss.parse(layered).nodes.map((node) => node.type === 'atrule' && node.params)).toEqual(['tokenwright']);
  expect(plain).not.toContain('@layer');
});

test('no rule depends on a higher specificity than a later rule, because the build gives all rules the same one', async () => {
  expect(outranked(rulesOf(await bundleStyleSheet(source)))).toEqual([]);
});

test('no rule applies outside of our own elements', () => {
  expect(rulesOf(plain).flatMap((rule) => rule.selectors.filter((each) => !each.startsWith('.twr')))).toEqual([]);
});

test('a class precedes each sibling combinator, because an element at the start of `body` would restyle the page', () => {
  const selectors = rulesOf(plain).flatMap((rule) => rule.selectors.map((each) => each.replace(/\(\d*n\+\d+\)/g, '')));
  const compounds = selectors.flatMap((selector) => selector.match(/[^\s>+~(),]+(?=\s*[+~](?!=))/g) ?? []);
  expect(compounds.length).toBeGreaterThan(3);
  expect(compounds.filter((compound) => !compound.includes('.twr-'))).toEqual([]);
});

test('the style sheets contain each private custom property that a component names', async () => {
  const named: string[] = [];
  for await (const file of glob('packages/react/src/**/*.tsx')) {
    named.push(...((await readFile(file, 'utf8')).match(/--_[a-z-]+/g) ?? []));
  }
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !plain.includes(name))).toEqual([]);
});

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  postcss.parse(css).walkRules((rule) => {
    const { parent } = rule;
    if (!(parent?.type === 'atrule' && 'name' in parent && `${parent.name}`.endsWith('keyframes'))) rules.push(rule);
  });
  return rules;
}

function specificity(selector: string): readonly [number, number] {
  const counted = withoutWhere(selector);
  return [
    counted.match(/#[\w-]+/g)?.length ?? 0,
    counted.match(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!is\b|not\b|has\b|where\b|before\b|after\b)[\w-]+/g)?.length ?? 0,
  ];
}

function withoutWhere(selector: string): string {
  const from = selector.indexOf(':where(');
  if (from < 0) return selector;
  let depth = 0;
  let to = from + ':where'.length;
  do {
    if (selector[to] === '(') depth += 1;
    if (selector[to] === ')') depth -= 1;
    to += 1;
  } while (depth > 0);
  return withoutWhere(selector.slice(0, from) + selector.slice(to));
}

function outranked(rules: readonly Rule[]): string[] {
  const said = new Set<string>();
  const seen = rules.flatMap((rule) =>
    rule.selectors.map((selector) => ({
      selector,
      part: /\.(twr-[\w-]+)[^.\s]*$/.exec(selector.replace(/\([^()]*\)/g, ''))?.[1],
      weight: specificity(selector)[1],
      properties: rule.nodes.flatMap((node) => (node.type === 'decl' ? [node.prop] : [])),
      // Narrow and wide layouts never apply together.
      around: rule.parent?.type === 'atrule' ? `${rule.parent}`.split('{')[0] : '',
      pseudo: /::[\w-]+$/.exec(selector)?.[0],
    })),
  );
  seen.forEach((earlier, index) => {
    for (const later of seen.slice(index + 1)) {
      if (earlier.part === undefined || earlier.part !== later.part || earlier.pseudo !== later.pseudo) continue;
      if (earlier.weight <= later.weight || (earlier.around && later.around && earlier.around !== later.around))
        continue;
      const both = earlier.properties.filter((each) => later.properties.some((other) => overlap(each, other)));
      if (both.length > 0) said.add(`${earlier.selector} before ${later.selector}: ${both.join(', ')}`);
    }
  });
  return [...said];
}

const overlap = (one: string, other: string) =>
  one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
