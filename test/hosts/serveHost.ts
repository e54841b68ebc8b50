import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { preview } from 'vite';
import { expect, vi } from 'vitest';

export type Serve = (folder: string, port: number) => Promise<() => Promise<void>>;

export function serveDist(headers: Readonly<Record<string, string>> = {}): Serve {
  return async (folder, port) => {
    const settings = { port, headers: { ...headers } };
    const server = await preview({ root: folder, configFile: false, preview: settings, logLevel: 'error' });
    return () => server.close();
  };
}

export function serveWith(program: string, ...args: readonly string[]): Serve {
  return async (folder, port) => {
    const env = {
      ...process.env,
      PORT: String(port),
      TOKEN_SERVER_KEY: 'kJ3vX0m9Qe7RrT5uYw2ZsA8dFgHbNcMxVlPoIiUtE1s=',
      TOKEN_DATA_FOLDER: join(folder, 'data'),
    };
    const child = spawn(join(folder, 'node_modules/.bin', program), args, { cwd: folder, env, stdio: 'ignore' });
    await vi.waitFor(async () => expect((await fetch(`http://localhost:${port}/`)).ok).toBe(true), {
      timeout: 120_000,
      interval: 500,
    });
    return async () => {
      child.kill();
    };
  };
}
