import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.ts';

export interface Mountly {
  readonly url: string;
  readonly output: () => string;
  /** Sends Ctrl-C. Resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface MountlySettings {
  /** If omitted, PGlite in `dataFolder`. */
  readonly databaseUrl?: string;
  readonly dataFolder: string;
  readonly port?: number;
}

export async function startMountly({ databaseUrl, dataFolder, port }: MountlySettings): Promise<Mountly> {
  const { DATABASE_URL: _theirs, ...environment } = process.env;
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, ['--conditions=tokenwright-source', 'packages/dashboard/src/serve.ts'], {
    env: {
      ...environment,
      PORT: String(chosen),
      TOKENWRIGHT_DATA: dataFolder,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const url = `http://localhost:${chosen}`;
  await says(child, `ready at ${url}`, () => output);
  return { url, output: () => output, stop: () => interrupt(child) };
}

export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'mountly-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

function says(child: ChildProcess, words: string, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => output().includes(words) && resolve();
    child.stdout?.on('data', look);
    child.once('exit', (code) =>
      reject(new Error(`Mountly exited with code ${code} before it was ready:\n${output()}`)),
    );
  });
}

function interrupt(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    child.once('exit', resolve);
    child.kill('SIGINT');
  });
}
