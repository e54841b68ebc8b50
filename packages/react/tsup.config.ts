import { globSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';

/**
 * Each module stays a file of its own: in one bundle, what the manager fetches later would be part of what it is made of,
 * and a host's bundler could not part them again.
 */
const oneFileEach: Plugin = {
  name: 'one-file-each',
  setup({ onResolve, initialOptions: { format } }) {
    const extension = format === 'cjs' ? '.cjs' : '.js';
    onResolve({ filter: /^\.\.?\/.*\.tsx?$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.tsx?$/, extension), external: true },
    );
  },
};

const modules = globSync('src/**/*.{ts,tsx}', {
  exclude: (path) => /\.test\.tsx?$/.test(path),
});

export default defineConfig({
  entry: [...modules, 'src/styles.css'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { entry: 'src/index.ts' },
  sourcemap: true,
  clean: true,
  splitting: false,
  esbuildPlugins: [oneFileEach],
  // Every file is for the browser: a host's server components import it as such.
  banner: { js: "'use client';" },
});
