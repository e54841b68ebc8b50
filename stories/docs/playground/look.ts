import { propertyGroups } from '../blocks/readProperties.ts';
import { deriveAccent } from './deriveAccent.ts';

export interface Look {
  readonly color?: string | undefined;
  readonly radius?: number | undefined;
  readonly font?: string | undefined;
  readonly textSize?: number | undefined;
  readonly density?: Density | undefined;
  readonly own: Readonly<Record<string, string>>;
}

export type Density = keyof typeof densities;

export const densities = { compact: 0.8, default: 1, roomy: 1.2 } as const;

const DEFAULT_RADIUS = 8;
const DEFAULT_TEXT = 14;
const SMALLEST_TARGET = 24;
const RADII = /^--twr-radius(-small|-large|-dialog)?$/;
const SPACES = /^--twr-space-\d$/;
const HEIGHTS = /^--twr-((head-|permission-)?row|control|level|header|toolbar|footer)-size/;

export function propertiesOf({
  color,
  radius,
  font,
  textSize,
  density = 'default',
  own,
}: Look): Readonly<Record<string, string>> {
  const factor = densities[density];
  return {
    ...(color && deriveAccent(color)),
    ...(font && { '--twr-font': font }),
    ...(textSize && { '--twr-base': `${textSize / DEFAULT_TEXT}rem` }),
    ...(radius !== undefined && scaled(RADII, (size) => Math.round((size * radius) / DEFAULT_RADIUS))),
    ...(factor !== 1 && {
      ...scaled(SPACES, (size) => Math.round(size * factor)),
      ...scaled(HEIGHTS, (size) => Math.max(SMALLEST_TARGET, Math.round(size * factor))),
    }),
    ...own,
  };
}

export function cssOf(properties: Readonly<Record<string, string>>, selector: string): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length > 0 ? `${selector} {\n${lines.join('\n')}\n}\n` : '';
}

function scaled(names: RegExp, change: (size: number) => number): Readonly<Record<string, string>> {
  const properties = propertyGroups.flatMap((group) => group.properties);
  const sizes = properties.filter(({ name, light }) => names.test(name) && light.endsWith('px'));
  return Object.fromEntries(sizes.map(({ name, light }) => [name, `${change(Number.parseFloat(light))}px`]));
}
