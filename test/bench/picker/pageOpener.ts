import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

export async function pageOpener(browser: Browser): Promise<() => Promise<Page>> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@tokenwright/react/styles.css'; import './test/bench/picker/page.tsx';`,
      resolveDir: process.cwd(),
    },
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['tokenwright-source', 'production', 'module'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const content = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    await page.setContent('<!doctype html><html lang="en"><main></main></html>');
    await page.addStyleTag({ content: content('.css') });
    await page.addScriptTag({ content: content('.js'), type: 'module' });
    await page.waitForFunction(() => 'mountPicker' in window);
    return page;
  };
}
