type Value = string | number | readonly (string | number)[] | { readonly [key: string]: unknown };

interface DesignToken {
  readonly $type: string;
  readonly $value: Value;
  readonly $extensions: { readonly tokenwright: { readonly property: string; readonly dark?: Value } };
}

type Read = (text: string) => Value | undefined;

const LIGHT_DARK = /light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/;

/** Omits inherited values, which have no default. */
export function designTokens(css: string): Record<string, Record<string, DesignToken>> {
  const groups: Record<string, Record<string, DesignToken>> = {};
  for (const [, name = '', text = ''] of css.matchAll(/--_[\w-]+: var\(\s*--twr-([\w-]+),\s*([\s\S]+?)\s*\);/g)) {
    const own = text.replace(/^var\(--twr-[\w-]+, (.+)\)$/, '$1');
    const light = read(own.replace(LIGHT_DARK, '$1'));
    if (!light) continue;
    const [$type, $value] = light;
    const dark = LIGHT_DARK.test(own) ? read(own.replace(LIGHT_DARK, '$2'))?.[1] : undefined;
    const tokenwright = { property: `--twr-${name}`, ...(dark !== undefined && { dark }) };
    const group = groups[$type] ?? {};
    group[name.replace(new RegExp(`^${$type}-`), '')] = { $type, $value, $extensions: { tokenwright } };
    groups[$type] = group;
  }
  return groups;
}

function read(text: string): readonly [string, Value] | undefined {
  for (const [type, reader] of Object.entries(readers)) {
    const value = reader(text);
    if (value !== undefined) return [type, value];
  }
  return undefined;
}

const readers: Readonly<Record<string, Read>> = {
  color: readColor,
  shadow: readShadow,
  duration: (text) => readUnit(text, /^([\d.]+)(ms|s)$/),
  dimension: (text) => readUnit(text, /^([\d.]+)(px|rem)$/) ?? readUnit(text, /^calc\(([\d.]+) \* var\(--_base\)\)$/),
  fontWeight: (text) => (/^[1-9]00$/.test(text) ? Number(text) : undefined),
  cubicBezier: (text) => /^cubic-bezier\((.+)\)$/.exec(text)?.[1]?.split(',').map(Number),
  fontFamily: (text) =>
    text.includes(',') ? text.split(',').map((name) => name.trim().replaceAll('"', '')) : undefined,
};

function readUnit(text: string, pattern: RegExp): Value | undefined {
  const [, value, unit = 'rem'] = pattern.exec(text) ?? [];
  return value === undefined ? undefined : { value: Number(value), unit };
}

function readColor(text: string): Value | undefined {
  if (!/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(text)) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (text.slice(1).match(/../g) ?? []).map(
    (pair) => Math.round((Number.parseInt(pair, 16) / 255) * 10_000) / 10_000,
  );
  return { colorSpace: 'srgb', components: [red, green, blue], alpha, hex: text.slice(0, 7) };
}

function readShadow(text: string): Value | undefined {
  const [, x = '', y = '', blur = '', color = ''] = /^(\S+) (\S+) (\S+) (#\w+)$/.exec(text) ?? [];
  const parsed = readColor(color);
  if (!parsed) return undefined;
  const pixels = (length: string) => ({ value: Number.parseFloat(length), unit: 'px' });
  return { offsetX: pixels(x), offsetY: pixels(y), blur: pixels(blur), spread: pixels('0'), color: parsed };
}
