import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { createAndFind } from '../../test/hosts/createAndFind.ts';
import { chromiumLaunchOptions } from '../findChromium.ts';
import type { CheckReport } from './checkReport.ts';
import { serveExample } from './serveExample.ts';

const EXAMPLE = /^```tsx\n([\s\S]*?)^```$/m;
const MAIN = `import { createRoot } from 'react-dom/client';
import { TokensPage } from './TokensPage';

createRoot(document.getElementById('app')!).render(<TokensPage />);
`;

export async function runReadmeExample(project: string): Promise<CheckReport> {
  const [, example] = EXAMPLE.exec(await readFile('README.md', 'utf8')) ?? [];
  if (!example) return { problems: ['README.md has no example in a `tsx` block.'] };
  await writeFile(join(project, 'TokensPage.tsx'), example);
  await writeFile(join(project, 'main.tsx'), MAIN);
  const dist = join(project, 'dist');
  await build({
    entryPoints: [join(project, 'main.tsx')],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: dist,
    logLevel: 'silent',
  });
  const site = await serveExample(dist, createRequire(join(project, 'package.json'))('@tokenwright/server'));
  try {
    const complaints = await createToken(site.url);
    return { problems: complaints, note: 'a user creates a token and finds it in the list' };
  } finally {
    await site.close();
  }
}

async function createToken(url: string): Promise<readonly string[]> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const complaints: string[] = [];
  try {
    const page = await browser.newPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      const isIcon = message.location().url.endsWith('/favicon.ico');
      if (message.type() === 'error' && !isIcon) complaints.push(message.text());
    });
    await page.goto(url);
    await createAndFind(page, 'Release check');
  } catch (error) {
    complaints.push(error instanceof Error ? error.message : String(error));
  } finally {
    await browser.close();
  }
  return complaints;
}
