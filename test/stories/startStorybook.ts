import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { runCommand } from '../../scripts/runCommand.ts';

export interface StorybookEntry {
  readonly id: string;
  readonly type: string;
  readonly importPath: string;
}

export interface Storybook {
  readonly address: string;
  readonly entries: readonly StorybookEntry[];
  readonly stop: () => Promise<void>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export async function startStorybook(): Promise<Storybook> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  const build = await runCommand('storybook', ['build', '--disable-telemetry', '--output-dir', folder], {
    print: 'keep',
  });
  if (!build.ok) throw new Error(`Storybook could not be built. Fix this:\n${build.output.slice(-3000)}`);
  const index: { entries: Record<string, StorybookEntry> } = JSON.parse(
    await readFile(join(folder, 'index.json'), 'utf8'),
  );
  const { address, close } = await serveFolder(folder);
  const stop = async () => {
    close();
    await rm(folder, { recursive: true, force: true });
  };
  return { address, entries: Object.values(index.entries), stop };
}

async function serveFolder(folder: string): Promise<{ address: string; close: () => void }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const body = await readFile(join(folder, path)).catch(() => undefined);
    response
      .writeHead(body ? 200 : 404, {
        'Content-Type': contentTypes[extname(path)] ?? 'application/octet-stream',
        'Cache-Control': 'max-age=3600',
      })
      .end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
