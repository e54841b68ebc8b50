import type { Plugin } from 'postcss';

/** Components name the columns. */
const PRIVATE = /--_(?!column)[a-z0-9-]+/g;

/** Shortens our private custom properties; the public ones, `--twr-…`, keep their names. */
export function shortVariables(): Plugin {
  const names = new Map<string, string>();
  const shorten = (text: string) =>
    text.replace(PRIVATE, (name) => {
      if (!names.has(name)) names.set(name, `--_t${names.size.toString(36)}`);
      return names.get(name) as string;
    });
  return {
    postcssPlugin: 'short-variables',
    Once(root) {
      root.walkDecls((declaration) => {
        declaration.prop = shorten(declaration.prop);
        declaration.value = shorten(declaration.value);
      });
    },
  };
}
