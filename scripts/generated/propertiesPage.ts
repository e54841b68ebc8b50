import { readFileSync } from 'node:fs';

const PROPERTY = /--_[\w-]+: var\(\s*--twr-([\w-]+),\s*([\s\S]+?)\s*\);/g;

const INTRO = `Set these properties on any ancestor of a component. A default with two colors has the light one first.
[Styling](../styling.md) explains the groups, and \`@tokenwright/react/tokens.json\` contains the same defaults for design tools.`;

export function propertiesPage(): string {
  const css = readFileSync('packages/react/src/theme/theme.css', 'utf8');
  const defaults = new Map([...css.matchAll(PROPERTY)].map(([, name = '', text = '']) => [name, readable(text)]));
  const rows = [...defaults].map(([name, text]) => `| \`--twr-${name}\` | ${text} |`);
  return ['# Custom properties', INTRO, ['| property | default |', '|---|---|', ...rows].join('\n')].join('\n\n');
}

function readable(text: string): string {
  const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(text) ?? [];
  if (light && dark) return `\`${light}\`, \`${dark}\``;
  const shown = text.replaceAll('var(--_base)', 'var(--twr-base)').replaceAll(/\s+/g, ' ');
  return shown === 'inherit' ? 'inherited' : `\`${shown}\``;
}
