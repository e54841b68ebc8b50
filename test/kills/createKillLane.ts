import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@tokenwright/server';
import type { Send } from './createJourney.ts';
import type { Call } from './history.ts';
import { type KillableSetup, startKillableServer } from './startKillableServer.ts';

export interface KillLaneSetup extends Pick<KillableSetup, 'program' | 'log'> {
  readonly store: { readonly folder: string } | { readonly url: string };
}

export interface KillLane {
  readonly calls: Call[];
  readonly send: Send;
  replace(): Promise<void>;
  open(): Promise<Database>;
}

const ANSWER_TIMEOUT = 20_000;

export async function createKillLane({ store, ...setup }: KillLaneSetup): Promise<KillLane> {
  const serverKey = randomBytes(32).toString('hex');
  const start = () => startKillableServer({ ...setup, ...store, serverKey });
  let server = await start();
  return {
    calls: [],
    send: (path, init) => server.send(path, init),
    async replace() {
      const alive = new Promise<string>((resolve) => setTimeout(resolve, ANSWER_TIMEOUT, 'nothing').unref());
      const signal = await Promise.race([server.ended, alive]);
      if (signal !== 'SIGKILL') throw new Error(`Expected SIGKILL to end the process, but it ended with ${signal}.`);
      server = await start();
    },
    async open() {
      await server.kill();
      return openDatabase(store);
    },
  };
}
