import { fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

export interface KillableSetup {
  readonly program: string;
  readonly folder?: string;
  readonly url?: string;
  readonly serverKey: string;
  readonly log: string;
  readonly plant?: string;
}

export interface KillableServer {
  send(path: string, init: RequestInit): Promise<Answer | undefined>;
  readonly ended: Promise<NodeJS.Signals | null>;
  kill(): Promise<unknown>;
}

export interface Answer {
  readonly status: number;
  readonly body: { readonly token?: { readonly id: string }; readonly secret?: string };
}

export async function startKillableServer(setup: KillableSetup): Promise<KillableServer> {
  const { program, folder = '', url = '', serverKey, log, plant = '' } = setup;
  const file = openSync(log, 'a');
  const settings = { KILLABLE_FOLDER: folder, KILLABLE_URL: url, KILLABLE_KEY: serverKey, KILLABLE_PLANT: plant };
  const child = fork(program, {
    execArgv: [],
    env: { ...process.env, ...settings },
    stdio: ['ignore', file, file, 'ipc'],
  });
  closeSync(file);
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const endWithTests = () => child.kill('SIGKILL');
  process.once('exit', endWithTests);
  void ended.then(() => process.off('exit', endWithTests));
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', () => reject(new Error(`The server did not start; see ${log}.`)));
  });
  return {
    ended,
    async send(path, init) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
        const text = await response.text();
        return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
      } catch {
        return undefined;
      }
    },
    kill() {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
