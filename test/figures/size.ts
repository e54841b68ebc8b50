import { gzipSync } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';

const bytesPerKilobyte = 1000;

const everything = `
  export * from '@tokenwright/core';
  export * from '@tokenwright/react';
  export * from '@tokenwright/adapters/rest';
  import '@tokenwright/react/styles.css';
`;

/** What a host's visitors download, minified and gzipped, with every dependency but React itself. */
const size: FigureFamily = {
  name: 'size',
  run: async () => [
    figure(
      'engine: `createTokenWizard` alone',
      2,
      await firstPaint("export { createTokenWizard } from '@tokenwright/core'"),
    ),
    figure('first paint of the manager', 22, await firstPaint("export { TokenManager } from '@tokenwright/react'")),
    figure('everything, style sheet included', 75, await total(everything)),
  ],
};

export default size;

function figure(name: string, bar: number, bytes: number): Figure {
  const value = bytes / bytesPerKilobyte;
  return { name, value: Number(value.toFixed(2)), unit: 'kB gzip', bar: `≤ ${bar} kB`, ok: value <= bar, count: 1 };
}

/** The entry and what it imports at once: what is loaded by a dynamic import is left out. */
async function firstPaint(source: string): Promise<number> {
  const { outputFiles, metafile } = await bundle(source);
  const wanted = staticImports(metafile, 'out/stdin.js');
  return gzipped(outputFiles.filter(({ path }) => [...wanted].some((name) => path.endsWith(`/${name}`))));
}

function staticImports(metafile: Metafile, output: string, found = new Set<string>()): Set<string> {
  if (found.has(output)) return found;
  found.add(output);
  for (const { path, kind, external } of metafile.outputs[output]?.imports ?? []) {
    if (kind === 'import-statement' && !external) staticImports(metafile, path, found);
  }
  return found;
}

async function total(source: string): Promise<number> {
  return gzipped((await bundle(source)).outputFiles);
}

function gzipped(files: readonly OutputFile[]): number {
  return files.reduce((bytes, { contents }) => bytes + gzipSync(contents, { level: 9 }).byteLength, 0);
}

function bundle(source: string) {
  return build({
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
    conditions: ['tokenwright-source', 'production', 'module'],
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react', 'react-dom', 'react/jsx-runtime'],
    logLevel: 'silent',
  });
}
