import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';
import webpack from 'webpack';

export interface Chunk {
  readonly name: string;
  readonly code: string;
  readonly gzip: number;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly modules: Readonly<Record<string, number>>;
}

export type Bundler = (source: string, external: readonly (string | RegExp)[]) => Promise<readonly Chunk[]>;

const conditions = ['production', 'module', 'browser'];
const define = { 'process.env.NODE_ENV': '"production"' };
const gzipped = (code: string): number => gzipSync(code, { level: 9 }).byteLength;

const withEsbuild: Bundler = async (source, external) => {
  const isExternal = (path: string) =>
    external.some((each) => (typeof each === 'string' ? each === path : each.test(path)));
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    outdir: 'out',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: [...conditions],
    define,
    logLevel: 'silent',
    plugins: [
      {
        name: 'external',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path }) => (isExternal(path) ? { path, external: true } : undefined));
        },
      },
    ],
  });
  const codeOf = (name: string) => outputFiles.find(({ path }) => path.endsWith(`/${name}`))?.text ?? '';
  return Object.entries(metafile.outputs).map(([name, { imports, inputs, entryPoint }]) => ({
    name,
    code: codeOf(name),
    gzip: gzipped(codeOf(name)),
    isEntry: entryPoint === '<stdin>',
    imports: imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map(({ path }) => path),
    modules: Object.fromEntries(Object.entries(inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput])),
  }));
};

const withRolldown: Bundler = (source, external) =>
  inModule(source, async (input) => {
    const bundle = await rolldown({
      input,
      external: [...external],
      platform: 'browser',
      resolve: { conditionNames: [...conditions, 'import'] },
      transform: { define, target: 'es2022' },
      logLevel: 'silent',
    });
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    await bundle.close();
    return output.flatMap((chunk) =>
      chunk.type === 'asset'
        ? []
        : [
            {
              name: chunk.fileName,
              code: chunk.code,
              gzip: gzipped(chunk.code),
              isEntry: chunk.isEntry,
              imports: chunk.imports.filter((name) => output.some(({ fileName }) => fileName === name)),
              modules: {},
            },
          ],
    );
  });

const withWebpack: Bundler = (source, external) =>
  inModule(source, async (entry, folder) => {
    const compiler = webpack({
      mode: 'production',
      context: process.cwd(),
      entry,
      target: ['web', 'es2022'],
      output: { path: join(folder, 'out'), module: true, library: { type: 'module' } },
      experiments: { outputModule: true },
      externalsType: 'module',
      externals: [...external],
      resolve: { conditionNames: [...conditions, 'import'] },
      performance: false,
    });
    if (!compiler) throw new Error('webpack returned no compiler.');
    const stats = await promisify(compiler.run.bind(compiler))();
    await promisify(compiler.close.bind(compiler))();
    if (!stats || stats.hasErrors())
      throw new Error(stats?.toString({ errors: true }) ?? 'webpack returned no result.');
    const { chunks = [] } = stats.toJson({ all: false, chunks: true, chunkRelations: true, chunkOrigins: true });
    const found = await Promise.all(
      chunks.map(async ({ files = [], initial, siblings = [], origins = [], id }) => {
        const code = await readFile(join(folder, 'out', files[0] ?? ''), 'utf8');
        return {
          id,
          name: [id, ...origins.map(({ request }) => request)].join(' '),
          code,
          gzip: gzipped(code),
          isEntry: initial,
          siblings,
          modules: {},
        };
      }),
    );
    const nameOf = new Map(found.map(({ id, name }) => [id, name]));
    return found.map(({ siblings, ...chunk }) => ({
      ...chunk,
      imports: siblings.flatMap((sibling) => nameOf.get(sibling) ?? []),
    }));
  });

export const bundlers = { esbuild: withEsbuild, rolldown: withRolldown, webpack: withWebpack };

async function inModule<Result>(
  source: string,
  use: (path: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.size-'));
  const path = join(folder, 'entry.js');
  await writeFile(path, source);
  try {
    return await use(path, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
