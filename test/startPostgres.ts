import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../scripts/findPostgres.ts';

export interface Postgres {
  readonly url: string;
  readonly data: string;
  readonly log: () => string;
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface PostgresOptions {
  /** Flushes to disk at every commit, as in production. @default false */
  readonly durable?: boolean;
}

export async function startPostgres({ durable = false }: PostgresOptions = {}): Promise<Postgres> {
  const bin = findPostgres();
  if (!bin)
    throw new Error(
      'PostgreSQL was not found. Install it, or put the folder of its programs in the variable POSTGRES_BIN.',
    );
  const account = serverAccount();
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-postgres-'));
  if (account) await chown(folder, account.uid, account.gid);
  const password = randomBytes(16).toString('hex');
  const data = join(folder, 'data');
  await createCluster({ initdb: join(bin, 'initdb'), data, password, account });
  const port = await freePort();
  const start = () => startServer({ postgres: join(bin, 'postgres'), data, port, durable, account });
  let server = await start();
  let earlierLog = '';
  return {
    url: `postgres://tokenwright:${password}@127.0.0.1:${port}/postgres`,
    data,
    log: () => earlierLog + server.log(),
    restart: async () => {
      await server.stopServer();
      earlierLog += server.log();
      server = await start();
    },
    stop: async () => {
      await server.stopServer();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return findAccount('postgres') ?? findAccount('nobody');
}

function findAccount(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((account) => account.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

interface Cluster {
  readonly initdb: string;
  readonly data: string;
  readonly password: string;
  readonly account: Account | undefined;
}

async function createCluster({ initdb, data, password, account }: Cluster): Promise<void> {
  const passwordFile = `${data}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const who = ['--username=tokenwright', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const what = ['--no-sync', '--encoding=UTF8', '--locale=C', `--pgdata=${data}`];
  await promisify(execFile)(initdb, [...who, ...what], { ...account, cwd: tmpdir() });
  await rm(passwordFile);
}

interface Server {
  readonly postgres: string;
  readonly data: string;
  readonly port: number;
  readonly durable: boolean;
  readonly account: Account | undefined;
}

async function startServer({ postgres, data, port, durable, account }: Server) {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  const speed = durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const args = ['-D', data, ...[...settings, ...speed].flatMap((setting) => ['-c', setting])];
  const child = spawn(postgres, args, { ...account, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const endWithTests = () => child.kill('SIGQUIT');
  process.once('exit', endWithTests);

  let resolve = () => {};
  let reject: (error: Error) => void = () => {};
  const ready = new Promise<void>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
    if (log.includes('ready to accept connections')) resolve();
  });
  child.once('error', reject);
  child.once('close', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  await ready;

  const stopServer = async () => {
    process.off('exit', endWithTests);
    child.kill('SIGINT');
    await ended;
  };
  return { log: () => log, stopServer };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return address.port;
}
