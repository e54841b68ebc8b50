import { expect, it } from 'vitest';
import mountlyColors from '../../../dashboard/src/app/styles/theme.css?raw';
import mountly from '../../../dashboard/src/app/styles/tokens.css?raw';
import neutral from './neutral.css?raw';
import shadcn from './shadcn.css?raw';
import theme from './theme.css?raw';

type Mode = 'light' | 'dark';
type Pair = readonly [string, string];

const surfaces = ['page', 'surface', 'raised', 'sunken', 'hover'];
const softs = ['accent-soft', 'danger-soft', 'warning-soft', 'success-soft'];

const texts = [
  ...pairs(['text', 'soft', 'muted'], [...surfaces, ...softs]),
  ...['accent', 'danger', 'warning', 'success'].flatMap((tone) =>
    pairs([`${tone}-ink`], [...surfaces, `${tone}-soft`]),
  ),
  ...['danger', 'warning', 'success'].flatMap((tone) => pairs([tone], [...surfaces, `${tone}-soft`])),
  ...pairs(['text'], ['selection']),
  ...pairs(['danger-ink', 'warning-ink'], ['accent-soft']),
  ...pairs(['accent-text'], ['accent', 'accent-hover']),
  ...pairs(['danger-text'], ['danger', 'danger-hover']),
  ...pairs(['code-text', 'code-muted'], ['code']),
  ...pairs(['surface'], ['text']),
];

const outlines = pairs(['field-line', 'focus', 'accent', 'danger', 'warning', 'success'], [...surfaces, ...softs]);

const defaults = { page: 'light-dark(#f3f5f4, #0d1110)', ...colorsOf(theme) };
const variables = read(mountlyColors, /--([a-z-]+): (light-dark\(.*?\));/g);
const themes: Readonly<Record<string, Theme>> = {
  default: { colors: defaults, texts, outlines },
  neutral: { colors: { ...defaults, ...colorsOf(neutral) }, texts, outlines },
  shadcn: { colors: { ...defaults, page: 'light-dark(#ffffff, #0a0a0a)', ...colorsOf(shadcn) }, texts, outlines },
  'Mountly’s components': {
    colors: { ...defaults, page: variables.ground ?? '', ...colorsWith(mountly, variables) },
    texts,
    outlines,
  },
  'Mountly’s own pages': { colors: variables, ...ownPairs() },
};

interface Theme {
  readonly colors: Readonly<Record<string, string>>;
  readonly texts: readonly Pair[];
  readonly outlines: readonly Pair[];
}

for (const [name, { colors, ...pairsOf }] of Object.entries(themes)) {
  for (const mode of ['light', 'dark'] as const) {
    it(`keeps ${name} readable in ${mode} mode`, () => {
      const color = (id: string) => relativeLuminance(colors[id], mode);
      const short = (list: readonly Pair[], floor: number) =>
        list
          .map(([ink, ground]) => ({ ink, ground, ratio: ratio(color(ink), color(ground)) }))
          .filter((each) => !(each.ratio >= floor));
      expect(pairsOf.texts.length + pairsOf.outlines.length).toBeGreaterThan(40);
      expect([...short(pairsOf.texts, 4.5), ...short(pairsOf.outlines, 3)]).toEqual([]);
    });
  }
}

function ownPairs(): Pick<Theme, 'texts' | 'outlines'> {
  const grounds = ['ground', 'surface', 'raised', 'sunken', 'hover', 'row-hover'];
  return {
    texts: [
      ...pairs(['ink', 'ink-soft', 'ink-faint', 'accent'], grounds),
      ...['accent', 'good', 'wait', 'bad', 'still'].flatMap((tone) => pairs([tone], [`${tone}-soft`, 'surface'])),
      ...pairs(['on-accent'], ['accent', 'accent-strong']),
    ],
    outlines: pairs(['line-control', 'accent'], grounds),
  };
}

function pairs(inks: readonly string[], grounds: readonly string[]): Pair[] {
  return inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));
}

function colorsOf(css: string): Record<string, string> {
  return read(css, /--twr-color-([a-z-]+)[:,] (?:var\(--[a-z-]+, )*(light-dark\(.*?\))/g);
}

function colorsWith(css: string, variables: Readonly<Record<string, string>>): Record<string, string> {
  const declared = Object.entries(read(css, /--twr-color-([a-z-]+): var\(--([a-z-]+)\)/g));
  return Object.fromEntries(declared.map(([id, name]) => [id, variables[name] ?? '']));
}

function read(css: string, declaration: RegExp): Record<string, string> {
  return Object.fromEntries([...css.matchAll(declaration)].map(([, name = '', value = '']) => [name, value]));
}

function relativeLuminance(value: string | undefined, mode: Mode): number {
  const both = value?.match(/#[0-9a-f]{6}/g);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(both?.[mode === 'light' ? 0 : 1]?.slice(at, at + 2) ?? '', 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
