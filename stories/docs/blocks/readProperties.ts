import readme from '../../../packages/react/README.md?raw';
import theme from '../../../packages/react/src/theme/theme.css?raw';
import { designTokens } from '../../../scripts/designTokens.ts';

export interface Property {
  readonly name: string;
  readonly type: string;
  readonly light: string;
  readonly dark: string | undefined;
}

export interface PropertyGroup {
  readonly use: string;
  readonly properties: readonly Property[];
}

const known: readonly Property[] = Object.entries(designTokens(theme)).flatMap(([type, tokens]) =>
  Object.values(tokens).map(({ $value, $extensions: { tokenwright } }) => ({
    name: tokenwright.property,
    type,
    light: textOf($value),
    dark: tokenwright.dark === undefined ? undefined : textOf(tokenwright.dark),
  })),
);

export const propertyGroups: readonly PropertyGroup[] = readGroups();

function readGroups(): readonly PropertyGroup[] {
  const rows = [...readme.matchAll(/^\| ([a-z, ]+) \| (.*--twr-.*) \|$/gm)].map(([, use = '', text = '']) => ({
    use: use.charAt(0).toUpperCase() + use.slice(1),
    names: [...text.matchAll(/`(--twr-[^`]+)`/g)].flatMap(([, name = '']) => expand(name)),
  }));
  const groups = rows.map(({ use, names }) => ({ use, properties: known.filter(({ name }) => names.includes(name)) }));
  const grouped = groups.flatMap(({ properties }) => properties);
  const rest = known.filter((property) => !grouped.includes(property));
  return rest.length > 0 ? [...groups, { use: 'Other', properties: rest }] : groups;
}

function expand(name: string): readonly string[] {
  const [, start = name, list, end = ''] = /^(.*)\{(.*)\}(.*)$/.exec(name) ?? [];
  return list === undefined ? [name] : list.split(',').map((part) => start + part + end);
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value))
    return value.every((part) => typeof part === 'number') ? `cubic-bezier(${value.join(', ')})` : value.join(', ');
  if ('hex' in value) return hexOf(value as { readonly hex: string; readonly alpha: number });
  if ('unit' in value && 'value' in value) return `${value.value}${value.unit}`;
  const { offsetX, offsetY, blur, color } = value as Readonly<Record<string, unknown>>;
  return [offsetX, offsetY, blur, color].map(textOf).join(' ');
}

function hexOf({ hex, alpha }: { readonly hex: string; readonly alpha: number }): string {
  return alpha === 1
    ? hex
    : hex +
        Math.round(alpha * 255)
          .toString(16)
          .padStart(2, '0');
}
