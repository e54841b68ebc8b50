import type { Declaration, Plugin, Root } from 'postcss';

/** Components name the columns. */
const PRIVATE = /--_(?!column)[a-z0-9-]+/g;

/** Inlines private custom properties of one rule, and shortens the others. */
export function shortVariables(): Plugin {
  return {
    postcssPlugin: 'short-variables',
    Once(root) {
      inlineSingleUses(root);
      const names = shortNames(root);
      const shorten = (text: string) => text.replace(PRIVATE, (name) => names.get(name) ?? name);
      root.walkDecls((declaration) => {
        declaration.prop = shorten(declaration.prop);
        declaration.value = shorten(declaration.value);
      });
    },
  };
}

function shortNames(root: Root): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const [name] of root.toString().matchAll(PRIVATE)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const byUse = [...counts];
  return new Map(byUse.map(([name], index) => [name, `--_t${index.toString(36)}`]));
}

function inlineSingleUses(root: Root): void {
  const definitions = new Map<string, Declaration[]>();
  const uses = new Map<string, Declaration[]>();
  root.walkDecls((declaration) => {
    const { prop, value } = declaration;
    if (prop.startsWith('--_')) definitions.set(prop, [...(definitions.get(prop) ?? []), declaration]);
    for (const name of value.match(PRIVATE) ?? []) uses.set(name, [...(uses.get(name) ?? []), declaration]);
  });
  for (const [name, [definition, another]] of definitions) {
    const [use, more] = uses.get(name) ?? [];
    // `light-dark()` stays behind its condition.
    if (!definition || another || !use || more || definition.value.includes('light-dark')) continue;
    if (!use.value.includes(`var(${name})`)) continue;
    use.value = use.value.replace(`var(${name})`, definition.value);
    definition.remove();
  }
}
