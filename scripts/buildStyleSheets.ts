import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import postcss from 'postcss';
import { flatSpecificity } from './flatSpecificity.ts';
import { shortVariables } from './shortVariables.ts';

export async function buildStyleSheets(source: string): Promise<{ readonly plain: string; readonly layered: string }> {
  const { css } = await postcss([flatSpecificity(), shortVariables()]).process(await bundleStyleSheet(source), {
    from: source,
  });
  const minified = async (text: string) => (await transform(text, { loader: 'css', minify: true })).code;
  return { plain: await minified(css), layered: await minified(`@layer tokenwright {${css}}`) };
}

export async function bundleStyleSheet(source: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, write: false, target: 'esnext' });
  return outputFiles[0]?.text ?? '';
}

/** Without declarations, TypeScript 6 refuses the imports (TS2882). */
export async function writeStyleSheets(source: string, folder: string): Promise<void> {
  const { plain, layered } = await buildStyleSheets(source);
  const declaration = 'export {};\n';
  const declarations = { 'styles.css.d.ts': declaration, 'styles.css.d.cts': declaration };
  const files = { 'styles.css': plain, 'styles.layer.css': layered, ...declarations };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
}
