import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

export async function bundleProgram(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['tokenwright-source'],
    plugins: [pgliteAsInstalled],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return outfile;
}

/** PGlite loads its WebAssembly from the folder of its module. */
const pgliteAsInstalled: Plugin = {
  name: 'pglite-as-installed',
  setup(bundle) {
    bundle.onResolve({ filter: /^@electric-sql\/pglite(?:\/|$)/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (pluginData === 'asked') return undefined;
      const found = await bundle.resolve(path, { kind, resolveDir, pluginData: 'asked' });
      return { path: pathToFileURL(found.path).href, external: true };
    });
  },
};
