import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PageFile {
  readonly contentType: string;
  readonly body: Buffer;
}

const html =
  '<!doctype html><html lang="en"><title>Product</title><link rel="stylesheet" href="/page.css"><body>' +
  '<script type="module" src="/page.js"></script>';

export async function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page/page.tsx', import.meta.url))],
    conditions: ['tokenwright-source'],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/out',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
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
