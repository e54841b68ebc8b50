import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, normalize, relative } from 'node:path';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import type { Options } from 'tsup';

/**
 * Builds one module per source module, so that a host's bundler can split and drop modules.
 */
export async function packageBuild({ entry = [], onSuccess, ...settings }: Options = {}): Promise<Options> {
  const entries = entryPoints();
  return {
    entry: [...(await modulesFrom(entries)), ...(entry as string[])],
    format: ['esm', 'cjs'],
    target: 'es2022',
    clean: true,
    splitting: false,
    silent: true,
    esbuildPlugins: [oneModuleEach],
    // Bundlers drop an unused call only if it is marked as pure.
    pure: [
      'array',
      'createContext',
      'defineStep',
      'expecting',
      'forwardRef',
      'lazy',
      'memo',
      'nullable',
      'object',
      'oneOf',
      'optional',
      'variants',
      'withView',
    ],
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
    .map((source) => normalize(String(source)));
}

async function modulesFrom(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    write: false,
    outdir: 'dist',
    metafile: true,
    platform: 'neutral',
    packages: 'external',
  });
  return Object.keys(metafile.inputs);
}

const oneModuleEach: Plugin = {
  name: 'one-module-each',
  setup({ onResolve, initialOptions: { format } }) {
    const extension = format === 'cjs' ? '.cjs' : '.js';
    onResolve({ filter: /^\.\.?\/.*\.tsx?$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.tsx?$/, extension), external: true },
    );
  },
};

const RELATIVE_IMPORT = /((?:from|import)\s*\(?\s*['"])(\.[^'"]+)\.tsx?(['"])/g;

/** `tsc` keeps `.ts` in imports, and each of Node's two module formats needs a declaration. */
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
