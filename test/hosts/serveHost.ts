import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { preview } from 'vite';
import { expect, vi } from 'vitest';
import { freePort } from '../freePort.ts';

const SERVER_KEY = 'kJ3vX0m9Qe7RrT5uYw2ZsA8dFgHbNcMxVlPoIiUtE1s=';

const START = { timeout: 300_000, interval: 500 };

export type Serve = (folder: string, port: number) => Promise<() => Promise<void>>;

interface DistSettings {
  readonly headers?: Readonly<Record<string, string>>;
  /** The name of a file in `shared`, which answers requests to `/api`. */
  readonly backend?: 'server' | 'ownServer';
}

export function serveDist({ headers = {}, backend }: DistSettings = {}): Serve {
  return async (folder, port) => {
    const api = backend && (await startBackend(backend, folder));
    const proxy = api && { proxy: { '/api/': { target: api.url } } };
    const settings = { port, headers: { ...headers }, ...proxy };
    const server = await preview({ root: folder, configFile: false, preview: settings, logLevel: 'error' });
    return async () => {
      await server.close();
      api?.stop();
    };
  };
}

async function startBackend(name: string, cwd: string): Promise<{ readonly url: string; stop(): void }> {
  const port = await freePort();
  const program = resolve('test/hosts/shared', `${name}.js`);
  const env = { ...process.env, PORT: String(port), TOKEN_SERVER_KEY: SERVER_KEY };
  const child = spawn(process.execPath, ['--conditions=tokenwright-source', program], { cwd, env, stdio: 'ignore' });
  const url = `http://localhost:${port}`;
  await vi.waitFor(() => fetch(url), START);
  return { url, stop: () => child.kill() };
}

export function serveWith(program: string, ...args: readonly string[]): Serve {
  return async (folder, port) => {
    const env = {
      ...process.env,
      PORT: String(port),
      TOKEN_SERVER_KEY: SERVER_KEY,
      TOKEN_DATA_FOLDER: join(folder, 'data'),
    };
    const child = spawn(join(folder, 'node_modules/.bin', program), args, { cwd: folder, env, stdio: 'ignore' });
    for (const path of ['/', '/api/options'])
      await vi.waitFor(async () => expect((await fetch(`http://localhost:${port}${path}`)).ok).toBe(true), START);
    return async () => {
      child.kill();
    };
  };
}
