import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { freePort } from '../freePort.ts';
import { walkToSecret } from '../walkToSecret.ts';
import { buildHost, packPackages } from './buildHost.ts';

type Serve = (folder: string, port: number) => Promise<() => Promise<void>>;

const hosts: Readonly<Record<string, Serve>> = {
  viteTailwind4: serveDist,
  react18Bootstrap5: serveDist,
  webpack: serveDist,
  esbuild: serveDist,
  next: serveNext,
};

let archives: string;
let packages: Readonly<Record<string, string>>;
let browser: Browser;

beforeAll(async () => {
  archives = await mkdtemp(join(tmpdir(), 'tokenwright-archives-'));
  packages = await packPackages(archives);
  browser = await chromium.launch(chromiumLaunchOptions());
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await rm(archives, { recursive: true, force: true });
});

describe.each(Object.entries(hosts))('in %s', (name, serve) => {
  const stops: (() => Promise<unknown>)[] = [];
  const complaints: string[] = [];
  let page: Page;

  beforeAll(async () => {
    const host = await buildHost(name, packages);
    stops.unshift(host.remove);
    const port = await freePort();
    stops.unshift(await serve(host.folder, port));
    page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    stops.unshift(() => page.close());
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`http://localhost:${port}/`);
  }, 300_000);

  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  test('the dialog keeps its layout beside the styles of the host', async () => {
    await page.getByRole('button', { name: 'Create token' }).first().click();
    await page.getByRole('textbox', { name: 'Token name' }).waitFor();
    expect(await layoutOf(page)).toEqual({
      isCentered: true,
      hasBackground: true,
      buttonsHavePadding: true,
      fieldHasBorder: true,
      fontSize: '14px',
    });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('a user creates a token and finds it in the list', async () => {
    await walkToSecret(page, 'Host check');
    await page.getByRole('button', { name: /^Copy/ }).first().click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Host check').first().waitFor();
    expect(complaints).toEqual([]);
  });
});

function layoutOf(page: Page) {
  return page.evaluate(() => {
    const dialog = document.querySelector('dialog, [role=dialog]') as HTMLElement;
    const field = dialog.querySelector('input') as HTMLElement;
    const box = dialog.getBoundingClientRect();
    const off =
      Math.abs(box.left + box.width / 2 - innerWidth / 2) + Math.abs(box.top + box.height / 2 - innerHeight / 2);
    const buttons = [...dialog.querySelectorAll<HTMLElement>('[data-part=button]')];
    return {
      isCentered: off < 8,
      hasBackground: getComputedStyle(dialog).backgroundColor !== 'rgba(0, 0, 0, 0)',
      buttonsHavePadding:
        buttons.length > 0 && buttons.every((each) => Number.parseFloat(getComputedStyle(each).paddingLeft) >= 8),
      fieldHasBorder: Number.parseFloat(getComputedStyle(field).borderTopWidth) >= 1,
      fontSize: getComputedStyle(field).fontSize,
    };
  });
}

async function serveDist(folder: string, port: number): Promise<() => Promise<void>> {
  const server = await preview({ root: folder, configFile: false, preview: { port }, logLevel: 'error' });
  return () => server.close();
}

async function serveNext(folder: string, port: number): Promise<() => Promise<void>> {
  const env = {
    ...process.env,
    TOKEN_SERVER_KEY: 'kJ3vX0m9Qe7RrT5uYw2ZsA8dFgHbNcMxVlPoIiUtE1s=',
    TOKEN_DATA_FOLDER: join(folder, 'data'),
  };
  const child = spawn('npx', ['next', 'start', '--port', String(port)], {
    cwd: folder,
    env,
    detached: true,
    stdio: 'ignore',
  });
  await vi.waitFor(async () => expect((await fetch(`http://localhost:${port}/`)).ok).toBe(true), {
    timeout: 60_000,
    interval: 500,
  });
  return async () => {
    process.kill(-Number(child.pid));
  };
}
