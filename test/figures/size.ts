import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { bundlers, type Chunk } from '../size/bundlers.ts';

const react = [/^react($|\/)/, /^react-dom($|\/)/];
const reactQuery = /^@tanstack\/(react-query|query-core)$/;
const manager = "export { TokenManager } from '@tokenwright/react';";
const restApi = "export { createRestApi } from '@tokenwright/adapters/rest';";

interface Row {
  readonly name: string;
  /** In kilobytes, for esbuild; other bundlers may add 10 %. */
  readonly bar: number;
  readonly source: string;
  readonly external?: readonly RegExp[];
  readonly lazy?: RegExp;
}

const rows: readonly Row[] = [
  {
    name: '`createTokenWizard` without steps',
    bar: 8,
    source: "export { createTokenWizard } from '@tokenwright/core';",
  },
  {
    name: 'core with the built-in steps',
    bar: 24,
    source: "export { createTokenWizard, builtInSteps } from '@tokenwright/core';",
  },
  {
    name: '`TokenManager` until the list is painted, without react-query',
    bar: 20,
    source: manager,
    external: [reactQuery],
  },
  { name: '`TokenManager` until the list is painted', bar: 30, source: manager },
  { name: '`TokenManager` until a new secret is shown', bar: 85, source: manager, lazy: /CreationDialog/ },
];

const size: FigureFamily = {
  name: 'size',
  async run() {
    execFileSync('pnpm', ['--recursive', '--filter=./packages/{core,react,adapters}', 'build'], { stdio: 'ignore' });
    const figures: Figure[] = [];
    for (const [bundler, bundle] of Object.entries(bundlers)) {
      const allowance = bundler === 'esbuild' ? 1 : 1.1;
      for (const { name, bar, source, external = [], lazy } of rows) {
        const loaded = loadedChunks(await bundle(source, [...react, ...external]), lazy);
        figures.push(kilobytes(`${name} (${bundler})`, bytesOf(loaded), bar * allowance));
        if (lazy && bundler === 'esbuild') printHeaviest(loaded);
      }
      const [without, withRest] = await Promise.all(
        [manager, manager + restApi].map(async (source) => bytesOf(loadedChunks(await bundle(source, react)))),
      );
      figures.push(
        kilobytes(
          `\`adapters/rest\`, added to \`TokenManager\` (${bundler})`,
          (withRest ?? 0) - (without ?? 0),
          7 * allowance,
        ),
      );
    }
    return [...figures, ...sheets(), installedBytes(), installedPackages()];
  },
};

export default size;

function kilobytes(name: string, bytes: number, bar: number): Figure {
  const value = bytes / 1000;
  return {
    name,
    value: Number(value.toFixed(2)),
    unit: 'kB gzip',
    bar: `≤ ${Number(bar.toFixed(1))} kB`,
    ok: value <= bar,
    count: 1,
  };
}

function loadedChunks(chunks: readonly Chunk[], lazy?: RegExp): readonly Chunk[] {
  const loaded = new Set(chunks.filter(({ name, isEntry }) => isEntry || lazy?.test(name)));
  for (const { imports } of loaded) for (const chunk of chunks) if (imports.includes(chunk.name)) loaded.add(chunk);
  return [...loaded];
}

function bytesOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((bytes, { gzip }) => bytes + gzip, 0);
}

function printHeaviest(chunks: readonly Chunk[]): void {
  const bytes = new Map<string, number>();
  for (const { modules } of chunks) {
    for (const [path, size] of Object.entries(modules)) {
      const owner =
        /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ??
        path.replace(/^packages\/(\w+)\/dist\/([^/]+).*/, 'own $1/$2');
      bytes.set(owner, (bytes.get(owner) ?? 0) + size);
    }
  }
  const sorted = [...bytes].sort(([, a], [, b]) => b - a);
  const own = sorted.filter(([owner]) => owner.startsWith('own ')).reduce((sum, [, size]) => sum + size, 0);
  console.log(`size: own code ${own} of ${sorted.reduce((sum, [, size]) => sum + size, 0)} minified bytes; heaviest:`);
  for (const [owner, size] of sorted.slice(0, 10)) console.log(`  ${size} ${owner}`);
}

function sheets(): readonly Figure[] {
  return globSync('packages/react/dist/styles*.css')
    .sort()
    .map((path) =>
      kilobytes(`\`${path.split('/').at(-1)}\``, gzipSync(readFileSync(path), { level: 9 }).byteLength, 8),
    );
}

function installedBytes(): Figure {
  const bytes = globSync('packages/react/dist/**/*')
    .filter((path) => !/\/locales\//.test(path) && statSync(path).isFile())
    .reduce((sum, path) => sum + statSync(path).size, 0);
  const value = Number((bytes / 1e6).toFixed(2));
  return { name: '`@tokenwright/react` on disk', value, unit: 'MB', bar: '≤ 1.2 MB', ok: value <= 1.2, count: 1 };
}

function installedPackages(): Figure {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      const path = folderOf(name, folder);
      if (/^react(-dom)?$/.test(name) || found.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  for (const own of ['react', 'adapters']) {
    found.add(join(process.cwd(), 'packages', own));
    visit(join(process.cwd(), 'packages', own));
  }
  return {
    name: 'packages that `react` and `adapters` install, without React itself',
    value: found.size,
    bar: '≤ 36',
    ok: found.size <= 36,
    count: 1,
  };
}

function folderOf(name: string, from: string): string {
  for (const modules of createRequire(join(from, 'package.json')).resolve.paths(name) ?? []) {
    try {
      return realpathSync(join(modules, name));
    } catch {}
  }
  throw new Error(`${name} is not installed for ${from}.`);
}
