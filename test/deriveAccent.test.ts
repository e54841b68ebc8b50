import { expect, test } from 'vitest';
import { contrast } from '../stories/docs/playground/contrast.ts';
import { deriveAccent } from '../stories/docs/playground/deriveAccent.ts';

const brands = ['#0f6650', '#ffd400', '#e5007d', '#1b1b1b', '#fafafa'];

const surfaces = { light: '#ffffff', dark: '#151a19' };

function colors(brand: string, property: string): { readonly light: string; readonly dark: string } {
  const [, light = '', dark = ''] =
    /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(deriveAccent(brand)[property] ?? '') ?? [];
  return { light, dark };
}

test.each(brands)('the colors that the playground derives from %s are readable, light and dark', (brand) => {
  for (const mode of ['light', 'dark'] as const) {
    const [accent, text, ink, soft] = ['accent', 'accent-text', 'accent-ink', 'accent-soft'].map(
      (name) => colors(brand, `--twr-color-${name}`)[mode],
    ) as [string, string, string, string];

    expect(contrast(accent, surfaces[mode])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(text, accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, soft)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a brand color that is readable on white stays as it is', () => {
  expect(colors('#0f6650', '--twr-color-accent').light).toBe('#0f6650');
});
