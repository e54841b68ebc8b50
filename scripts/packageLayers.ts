import { dirname, join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

export type Layers = Readonly<Record<string, string>>;

interface LayeredModules {
  readonly modules: readonly string[];
  readonly layers: ReadonlyMap<string, readonly string[]>;
  readonly exported: ReadonlyMap<string, readonly string[]>;
  readonly entryPoints: readonly { readonly in: string; readonly out: string }[];
}

/** Entry points and lazily loaded modules stay files of their own. */
export async function layersOf(entries: readonly string[], roots: Layers): Promise<LayeredModules> {
  const inputs = await inputsOf(entries);
  const modules = Object.keys(inputs);
  const lone = new Set([...entries, ...importsOf(inputs, modules, 'dynamic-import')]);
  const taken = new Set(lone);
  const layers = new Map<string, readonly string[]>();
  for (const [name, root] of Object.entries(roots)) {
    if (!inputs[root]) throw new Error(`The layer "${name}" starts at ${root}, which isn't a module of the package.`);
    const reached = [...closureOf(inputs, root)].filter((path) => !taken.has(path));
    for (const path of reached) taken.add(path);
    layers.set(name, reached);
  }
  return layered(modules, layers);
}

export async function oneLayerOf(entries: readonly string[]): Promise<LayeredModules> {
  const inputs = await inputsOf(entries);
  const modules = Object.keys(inputs);
  const layers = new Map([['package', modules.filter((path) => !entries.includes(path))]]);
  const imported = importsOf(inputs, entries, 'import-statement').filter((path) => !entries.includes(path));
  return layered(modules, layers, new Map([['package', [...new Set(imported)]]]));
}

async function layered(
  modules: readonly string[],
  layers: LayeredModules['layers'],
  exported = layers,
): Promise<LayeredModules> {
  await checkNames(exported);
  const taken = new Set([...layers.values()].flat());
  const single = modules.filter((path) => !taken.has(path)).map((path) => ({ in: path, out: fileOf(path) }));
  const files = [...layers.keys()].map((name) => ({ in: `layer:${name}`, out: `layers/${name}` }));
  return { modules, layers, exported, entryPoints: [...single, ...files] };
}

async function inputsOf(entryPoints: readonly string[]): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    outdir: 'dist',
    metafile: true,
    platform: 'neutral',
    packages: 'external',
  });
  return metafile.inputs;
}

function importsOf(inputs: Metafile['inputs'], paths: readonly string[], kind: string): string[] {
  const imports = paths.flatMap((path) => inputs[path]?.imports ?? []);
  return imports.filter((each) => each.kind === kind && !each.external).map(({ path }) => path);
}

function closureOf(inputs: Metafile['inputs'], root: string): ReadonlySet<string> {
  const reached = new Set([root]);
  for (const path of reached) for (const each of importsOf(inputs, [path], 'import-statement')) reached.add(each);
  return reached;
}

/** `export *` omits a name that two modules export. */
async function checkNames(layers: LayeredModules['layers']): Promise<void> {
  for (const [layer, paths] of layers) {
    const { metafile } = await build({
      entryPoints: [...paths],
      write: false,
      outdir: 'dist',
      metafile: true,
      format: 'esm',
      jsx: 'automatic',
    });
    const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
    const twice = names.find((name, at) => names.indexOf(name) < at);
    if (twice) throw new Error(`Two modules of the layer "${layer}" export "${twice}". Rename one of them.`);
  }
}

function fileOf(source: string): string {
  return relative('src', source).replace(/\.tsx?$/, '');
}

export function moduleFiles(layersIn: (format: string | undefined) => LayeredModules): Plugin {
  return {
    name: 'module-files',
    setup({ onResolve, onLoad, initialOptions: { format } }) {
      const { layers, exported } = layersIn(format);
      const layerOf = new Map([...layers].flatMap(([name, paths]) => paths.map((path) => [path, name] as const)));
      const outputOf = (source: string) => {
        const layer = layerOf.get(source);
        return layer ? `layers/${layer}` : fileOf(source);
      };
      const extension = format === 'cjs' ? '.cjs' : '.js';
      onResolve({ filter: /^layer:/ }, ({ path }) => ({ path, namespace: 'layer' }));
      onLoad({ filter: /^layer:/, namespace: 'layer' }, ({ path }) => ({
        contents: (exported.get(path.slice('layer:'.length)) ?? [])
          .map((each) => `export * from './${each}';`)
          .join('\n'),
        resolveDir: process.cwd(),
      }));
      onResolve({ filter: /^\.\.?\/.*\.tsx?$/ }, ({ path, kind, importer, resolveDir, namespace }) => {
        if (kind === 'entry-point' || namespace === 'layer') return undefined;
        const [from, to] = [outputOf(relative('', importer)), outputOf(relative('', join(resolveDir, path)))];
        if (from === to) return undefined;
        const between = relative(dirname(from), to);
        return { path: `${between.startsWith('.') ? '' : './'}${between}${extension}`, external: true };
      });
    },
  };
}
