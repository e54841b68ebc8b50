import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { runCommand } from '../scripts/runCommand.ts';

interface Entry {
  readonly id: string;
  readonly type: string;
}

let folder: string;
let server: Server;
let address: string;
let browser: Browser;
let pages: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  const build = await runCommand('storybook', ['build', '--disable-telemetry', '--output-dir', folder], {
    print: 'keep',
  });
  if (!build.ok) throw new Error(`Storybook could not be built. Fix this:\n${build.output.slice(-3000)}`);
  const index: { entries: Record<string, Entry> } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
  pages = Object.values(index.entries).flatMap(({ id, type }) => (type === 'docs' ? [id] : []));
  server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const body = await readFile(join(folder, path)).catch(() => undefined);
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };
    const name = type[extname(path) as keyof typeof type] ?? 'application/octet-stream';
    response.writeHead(body ? 200 : 404, { 'Content-Type': name }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch(chromiumLaunchOptions());
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the published Storybook opens on the introduction', async () => {
  const page = await browser.newPage();
  await page.goto(address);
  const preview = page.frameLocator('#storybook-preview-iframe');

  await preview.getByRole('heading', { level: 1, name: 'Tokenwright' }).waitFor();
  expect(page.url()).toContain('path=/docs/introduction--docs');
});

test('each page of the documentation is drawn without an error, and fits a window of 390 px', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(60_000);
  await page.route(/[?&]embedded=/, (route) => route.abort());
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  for (const id of pages) {
    await page.goto(`${address}/iframe.html?viewMode=docs&id=${id}`);
    const shown = page.locator('.sbdocs-content h1, .sb-show-errordisplay').first();
    await shown.waitFor().catch(() => problems.push(`${id}: no heading`));
    const error = page.locator('.sb-show-errordisplay #error-message');
    if (await error.isVisible()) problems.push(`${id}: ${await error.textContent()}`);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) problems.push(`${id}: ${excess} px too wide`);
  }

  expect(pages.length).toBeGreaterThan(25);
  expect(problems).toEqual([]);
}, 400_000);
