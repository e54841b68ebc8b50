import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import type { Options } from 'tsup';
import { markPureConstants } from './markPureConstants.ts';
import { type Layers, layersOf, moduleFiles, oneLayerOf } from './packageLayers.ts';
import { splitEntries } from './splitEntries.ts';
import { splitLanguages } from './splitLanguages.ts';

interface PackageBuildOptions extends Options {
  readonly layers?: Layers;
  /** For Node and test runners, which load a whole package at once. */
  readonly oneCommonJsFile?: boolean;
  /** Next.js rejects the `export *` of a client module. */
  readonly hasSplitEntries?: boolean;
}

export async function packageBuild({
  entry = [],
  layers = {},
  oneCommonJsFile = false,
  hasSplitEntries = false,
  onSuccess,
  ...settings
}: PackageBuildOptions = {}): Promise<Options> {
  const entries = entryPoints();
  const layered = await layersOf(entries, layers);
  const required = oneCommonJsFile ? await oneLayerOf(entries) : layered;
  const layersIn = (format: string | undefined) => (format === 'cjs' ? required : layered);
  const languages = await splitLanguages(entries);
  const split = splitEntries(hasSplitEntries ? entries : []);
  return {
    entry: [...layered.modules, ...(entry as string[])],
    esbuildOptions(options) {
      options.entryPoints = [
        ...layersIn(options.format).entryPoints,
        ...(options.format === 'esm' ? split.entryPoints : []),
        ...languages.entryPoints,
        ...(entry as string[]),
      ];
      options.outbase = 'src';
      // Jest rejects `import()` in CommonJS.
      if (options.format === 'cjs') options.supported = { ...options.supported, 'dynamic-import': false };
    },
    format: ['esm', 'cjs'],
    target: 'es2022',
    clean: true,
    splitting: false,
    silent: true,
    esbuildPlugins: [languages.plugin, split.plugin, moduleFiles(layersIn), markPureConstants],
    plugins: [smallFiles],
    ...settings,
    async onSuccess() {
      await writeDeclarations(entries);
      if (typeof onSuccess === 'function') await onSuccess();
    },
  };
}

function entryPoints(): string[] {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const sources = Object.values<{ 'tokenwright-source'?: string }>(exports).map((each) => each['tokenwright-source']);
  return sources
    .filter((source) => source !== undefined && /\.tsx?$/.test(source))
    .flatMap((source) => globSync(String(source)))
    .map(normalize);
}

const SOURCE_PATH = /^\/\/ src\/\S+\n/gm;

const smallFiles: NonNullable<Options['plugins']>[number] = {
  name: 'small-files',
  renderChunk: (code, { path }) => {
    if (path.endsWith('layers/package.cjs')) return transform(code, { format: 'cjs', minify: true, charset: 'utf8' });
    return path.endsWith('.js') ? { code: code.replace(SOURCE_PATH, '') } : undefined;
  },
};

const RELATIVE_IMPORT = /((?:from|import)\s*\(?\s*['"])(\.[^'"]+)\.tsx?(['"])/g;

/** For both module formats. `tsc` keeps `.ts` in imports. */
async function writeDeclarations(entries: readonly string[]): Promise<void> {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  await promisify(execFile)(process.execPath, [tsc, '--project', 'tsconfig.build.json', '--pretty', 'false']).catch(
    ({ stdout }) => {
      throw new Error(stdout);
    },
  );
  const reached = await declarationsFrom(entries.map((entry) => declarationOf(relative('src', entry))));
  await Promise.all(
    globSync('dist/**/*.d.ts').map(async (path) => {
      const text = reached.get(path);
      if (text === undefined) return rm(path);
      await writeFile(path, text.replace(RELATIVE_IMPORT, '$1$2.js$3'));
      await writeFile(path.replace(/\.ts$/, '.cts'), text.replace(RELATIVE_IMPORT, '$1$2.cjs$3'));
    }),
  );
}

async function declarationsFrom(entries: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const reached = new Map<string, string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    const text = await readFile(path, 'utf8');
    reached.set(path, text);
    for (const [, , specifier = ''] of text.matchAll(RELATIVE_IMPORT)) {
      waiting.push(declarationOf(relative('dist', join(dirname(path), `${specifier}.ts`))));
    }
  }
  return reached;
}

function declarationOf(source: string): string {
  return join('dist', source.replace(/\.tsx?$/, '.d.ts'));
}
