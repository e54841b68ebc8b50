import { render } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { designTokens } from '../../../../scripts/designTokens.ts';
import { preferMotion } from '../../test/preferMotion.ts';
import theme from './theme.css?raw';

const groups = designTokens(theme);
const tokens = Object.values(groups).flatMap((group) => Object.values(group));

function computed(property: string, styled: string, scheme: 'light' | 'dark'): string {
  const { container } = render(
    <div className="twr" style={{ colorScheme: scheme }}>
      <span style={{ [styled]: `var(${property.replace('--twr-', '--_')})`, display: 'block' }} />
    </div>,
  );
  return getComputedStyle(container.querySelector('span') as HTMLElement)[styled as 'color'];
}

interface Color {
  readonly components: readonly number[];
  readonly alpha: number;
}

function rgb({ components, alpha }: Color): string {
  const [red, green, blue] = components.map((component) => Math.round(component * 255));
  return alpha === 1
    ? `rgb(${red}, ${green}, ${blue})`
    : `rgba(${red}, ${green}, ${blue}, ${Number(alpha.toFixed(alpha * 1000 === Math.round(alpha * 1000) ? 3 : 2))})`;
}

it('has a design token for each custom property of the sheet, except an inherited font', () => {
  const properties = [...theme.matchAll(/var\(\s*(--twr-[\w-]+),/g)].map(([, name]) => name);
  expect(properties.length).toBeGreaterThan(90);
  expect(tokens.map((each) => each.$extensions.tokenwright.property).sort()).toEqual(
    [...new Set(properties)].filter((name) => name !== '--twr-font').sort(),
  );
});

it.each(['light', 'dark'] as const)('agrees with the colors that the browser computes in %s mode', (scheme) => {
  const colors = Object.values(groups.color ?? {});
  expect(colors.length).toBeGreaterThan(25);
  const differing = colors.filter(({ $value, $extensions: { tokenwright } }) => {
    const value = (scheme === 'light' ? $value : tokenwright.dark) as unknown as Color;
    const [ours, theirs] = [rgb(value), computed(tokenwright.property, 'color', scheme)].map((text) =>
      (text.match(/[\d.]+/g) ?? []).map(Number),
    ) as [number[], number[]];
    return ours.length !== theirs.length || ours.some((part, index) => Math.abs(part - (theirs[index] ?? -1)) > 0.006);
  });
  expect(differing.map(({ $extensions }) => $extensions.tokenwright.property)).toEqual([]);
});

it('has the sizes, weights, durations and shadows that the browser computes', async () => {
  await preferMotion('no-preference');
  onTestFinished(async () => void (await preferMotion('reduce')));
  const styles: Record<string, string> = {
    dimension: 'width',
    fontWeight: 'fontWeight',
    duration: 'transitionDuration',
  };
  // Only a coarse pointer has the size for touch.
  const seen = tokens.filter(
    ({ $type, $extensions }) => $type in styles && $extensions.tokenwright.property !== '--twr-touch-size',
  );
  expect(seen.length).toBeGreaterThan(40);
  const differing = seen.filter(({ $type, $value, $extensions }) => {
    const { value, unit } = (typeof $value === 'object' ? $value : { value: $value, unit: '' }) as {
      value: number;
      unit: string;
    };
    const factor = { px: 1, rem: 16, ms: 0.001, s: 1 }[unit] ?? 1;
    const said = computed($extensions.tokenwright.property, styles[$type] as string, 'light');
    return Math.abs(Number.parseFloat(said) - value * factor) > 0.001;
  });
  expect(differing.map(({ $extensions }) => $extensions.tokenwright.property)).toEqual([]);
  const shadow = groups.shadow?.menu?.$value as unknown as { blur: { value: number }; color: Color };
  expect(computed('--twr-shadow-menu', 'boxShadow', 'light')).toContain(` ${shadow.blur.value}px `);
});
