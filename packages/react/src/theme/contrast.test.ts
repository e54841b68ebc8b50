import { expect, it } from 'vitest';
import mountly from '../../../dashboard/src/app/styles/theme.css?raw';
import neutral from './neutral.css?raw';
import shadcn from './shadcn.css?raw';
import theme from './theme.css?raw';

type Mode = 'light' | 'dark';

const surfaces = ['page', 'surface', 'raised', 'sunken', 'hover'];
const softs = ['accent-soft', 'danger-soft', 'warning-soft', 'success-soft'];

const texts = [
  ...pairs(['text', 'soft', 'muted'], [...surfaces, ...softs]),
  ...['accent', 'danger', 'warning', 'success'].flatMap((tone) =>
    pairs([`${tone}-ink`], [...surfaces, `${tone}-soft`]),
  ),
  ...pairs(['text'], ['selection']),
  ...pairs(['danger-ink', 'warning-ink'], ['accent-soft']),
  ...pairs(['accent-text'], ['accent', 'accent-hover']),
  ...pairs(['danger-text'], ['danger', 'danger-hover']),
  ...pairs(['code-text', 'code-muted'], ['code']),
  ...pairs(['surface'], ['text']),
];

const outlines = pairs(
  ['field-line', 'focus', 'accent', 'danger', 'warning', 'success'],
  [...surfaces, 'accent-soft', 'danger-soft', 'warning-soft'],
);

const defaults = read(theme, /--twr-color-([a-z-]+), (light-dark\(.*?\))\);/g);
const themes = {
  default: {},
  neutral: read(neutral, /--twr-color-([a-z-]+): (light-dark\(.*?\));/g),
  shadcn: read(shadcn, /--twr-color-([a-z-]+): (?:var\(--[a-z-]+, )?(light-dark\(.*?\))/g),
};

it.each(['light', 'dark'] as const)(
  'keeps the outline of a selected level visible with Mountly’s theme in %s mode',
  (mode) => {
    const line = read(mountly, /--([a-z-]+): (light-dark\(.*?\));/g)['line-control'];
    expect(ratio(relativeLuminance(line, mode), relativeLuminance(defaults.sunken, mode))).toBeGreaterThanOrEqual(3);
  },
);

for (const [name, colors] of Object.entries(themes)) {
  for (const mode of ['light', 'dark'] as const) {
    it(`keeps ${name} readable in ${mode} mode`, () => {
      const color = (id: string) => relativeLuminance({ ...defaults, ...colors }[id], mode);
      const short = (list: typeof texts, floor: number) =>
        list
          .map(([ink, ground]) => ({ ink, ground, ratio: ratio(color(ink), color(ground)) }))
          .filter((each) => !(each.ratio >= floor));
      expect(texts.length + outlines.length).toBeGreaterThan(100);
      expect([...short(texts, 4.5), ...short(outlines, 3)]).toEqual([]);
    });
  }
}

function pairs(inks: readonly string[], grounds: readonly string[]): (readonly [string, string])[] {
  return inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const));
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
