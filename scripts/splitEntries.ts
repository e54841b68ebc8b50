import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseAst } from 'rolldown/parseAst';

interface SplitEntries {
  readonly entryPoints: readonly { readonly in: string; readonly out: string }[];
  readonly plugin: Plugin;
}

/** Esbuild drops unused modules behind `export *`, but not behind named exports. */
export function splitEntries(entries: readonly string[]): SplitEntries {
  const split = new Map(entries.map((entry) => [entry, partsOf(entry)] as const).filter(([, parts]) => parts.size > 1));
  const files = new Map([...split.values()].flatMap((parts) => [...parts]));
  return {
    entryPoints: [...files.keys()].map((path) => ({ in: path, out: relative('src', path).replace(/\.ts$/, '') })),
    plugin: {
      name: 'split-entries',
      setup({ initialOptions, onResolve, onLoad }) {
        if (initialOptions.format !== 'esm') return;
        onResolve({ filter: /^src\/exports\// }, ({ path }) => ({ path: resolve(path) }));
        onLoad({ filter: /\/src\/exports\// }, ({ path }) => ({ contents: files.get(relative('', path)) ?? '' }));
        onLoad({ filter: /\/src\/[^/]+\.ts$/ }, ({ path }) => {
          const parts = split.get(relative('', path));
          return (
            parts && {
              contents: [...parts.keys()].map((part) => `export * from './${relative('src', part)}';`).join('\n'),
            }
          );
        });
      },
    },
  };
}

function partsOf(entry: string): ReadonlyMap<string, string> {
  const code = readFileSync(entry, 'utf8');
  const { body } = parseAst(code, { lang: 'ts' });
  const parts = new Map<string, string>();
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source?.value.startsWith('.')) return new Map();
    const names = statement.specifiers
      .filter(({ exportKind }) => exportKind !== 'type')
      .map(({ start, end }) => code.slice(start, end));
    if (statement.exportKind === 'type' || names.length === 0) continue;
    const target = join(dirname(entry), statement.source.value);
    const part = join('src/exports', relative('src', entry).replace(/\.ts$/, ''), relative('src', target));
    parts.set(part, `export { ${names.join(', ')} } from './${relative(dirname(part), target)}';`);
  }
  return parts;
}
