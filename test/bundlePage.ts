import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

export interface PageFile {
  readonly contentType: string;
  readonly body: Buffer;
}

export interface PageSetup {
  readonly entry: URL;
  /** @default false */
  readonly minify?: boolean;
  readonly plugins?: Plugin[];
}

const html =
  '<!doctype html><html lang="en"><title>Product</title><link rel="stylesheet" href="/page.css"><body>' +
  '<script type="module" src="/page.js"></script>';

export async function bundlePage({
  entry,
  minify = false,
  plugins = [],
}: PageSetup): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    conditions: ['tokenwright-source'],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/out',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    minify,
    plugins,
  });
  const typeOf = (path: string) => (path.endsWith('.css') ? 'text/css' : 'text/javascript');
  return new Map([
    ['/', { contentType: 'text/html', body: Buffer.from(html) }],
    ...outputFiles.map(({ path, contents }): [string, PageFile] => [
      path.replace('/out', ''),
      { contentType: typeOf(path), body: Buffer.from(contents) },
    ]),
  ]);
}
