import { setTimeout as pause } from 'node:timers/promises';
import { CONNECTIONS, type DatabaseLane } from './databaseLane.ts';
import type { DatabaseProxy } from './databaseProxy.ts';
import type { DatabaseSchedule, Outage } from './databaseSchedule.ts';
import { type CallAnswer, type MadeToken, newKey, type TokenCalls, tokenCalls } from './tokenCalls.ts';
import { usableConnections } from './usableConnections.ts';

export interface DatabaseFinding {
  readonly kind: 'lost client' | 'late return' | 'endless' | 'untrue' | 'duplicate' | 'failure';
  readonly text: string;
}

export const RECOVERY = 5_000;

const PATIENCE = 20_000;

const MOST_ROUNDS = 60;

const MOST_TRIES = 20;

let workspaces = 0;

export async function runDatabaseSchedule(
  lane: DatabaseLane,
  { calls, isFresh, outage }: DatabaseSchedule,
): Promise<readonly DatabaseFinding[]> {
  const { server, database, proxy } = lane;
  const asked = tokenCalls(server, `w${++workspaces}`);
  const findings: DatabaseFinding[] = [];
  let isOver = false;
  const round = async (count: number) => {
    const tokens = await Promise.all(calls.map((_, at) => make(asked, `Before ${count} ${at}`)));
    return () =>
      Promise.all(calls.map((kind, at) => watched(kind, findings, acts[kind](asked, tokens[at] as MadeToken))));
  };
  const checks: (() => Promise<DatabaseFinding[]>)[] = [];
  const hit = { current: false, seen: 0 };
  for (let count = 0; !isOver && count < MOST_ROUNDS; count++) {
    const act = await round(count);
    if (isFresh && count === 0) {
      proxy.cutAll();
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
    }
    const end = await start(outage, lane, hit);
    const ended = await act();
    await end();
    isOver = hit.current;
    checks.push(...ended.flatMap((check) => check ?? []));
  }
  if (!isOver) findings.push({ kind: 'failure', text: 'the outage met no message' });
  const back = await untilServed(asked);
  if (back >= RECOVERY) findings.push({ kind: 'late return', text: `served after ${Math.round(back)} ms` });
  for (const found of await Promise.all(checks.map((check) => check()))) findings.push(...found);
  const usable = await usableConnections(database, CONNECTIONS);
  if (usable < CONNECTIONS) findings.push({ kind: 'lost client', text: `${usable} of ${CONNECTIONS} are left` });
  return findings;
}

async function make({ create }: TokenCalls, name: string): Promise<MadeToken> {
  const key = newKey();
  for (let count = 0; count < MOST_TRIES; count++) {
    const { status, body } = await create(name, key);
    if (status === 201) return { id: String(body.token?.id), secret: String(body.secret), key };
  }
  throw new Error(`No token could be created before the outage, in ${MOST_TRIES} tries.`);
}

async function start(outage: Outage, { proxy, postgres }: DatabaseLane, hit: Hit) {
  if (outage.kind === 'restart') {
    const restarted = postgres.restart();
    hit.current = true;
    return () => restarted;
  }
  if ('at' in outage) {
    proxy.judge = oneMessage(outage, proxy, hit);
    return async () => {
      proxy.judge = () => 'pass';
    };
  }
  hit.current = true;
  if (outage.kind === 'slow') {
    proxy.delay = outage.milliseconds;
    return async () => {
      proxy.delay = 0;
    };
  }
  proxy.judge = () => 'drop';
  const timer = pause(outage.milliseconds).then(() => {
    proxy.judge = () => 'pass';
  });
  return () => timer;
}

function oneMessage(outage: Extract<Outage, { at: number }>, proxy: DatabaseProxy, hit: Hit) {
  return () => {
    if (hit.seen++ !== outage.at) return 'pass';
    hit.current = true;
    proxy.judge = () => 'pass';
    return outage.kind;
  };
}

interface Hit {
  current: boolean;
  seen: number;
}

type Check = () => Promise<DatabaseFinding[]>;

const acts: Readonly<
  Record<DatabaseSchedule['calls'][number], (asked: TokenCalls, token: MadeToken) => Promise<Judged>>
> = {
  async create(asked) {
    const [name, key] = [`During ${newKey().slice(0, 8)}`, newKey()];
    const answer = await asked.create(name, key);
    return {
      answer,
      check: async () => {
        const first = await asked.create(name, key);
        const found = first.body.token?.id;
        const again = await asked.create(name, key);
        if (first.status !== 201) return [untrue(`a repeated create is answered ${first.status} ${first.code}`)];
        if (again.body.token?.id !== found || again.body.secret !== first.body.secret) return [duplicate(name)];
        const isOther = answer.status === 201 && answer.body.token?.id !== found;
        return isOther ? [duplicate(name)] : [];
      },
    };
  },
  async verify(asked, token) {
    const answer = await asked.verify(token);
    const isRefused = answer.status < 500 && answer.status !== 200;
    const check: Check = async () => (isRefused ? [untrue(`an active secret is answered ${answer.status}`)] : []);
    return { answer, check };
  },
  async acknowledge(asked, token) {
    const answer = await asked.acknowledge(token);
    const check: Check = async () => {
      const { status } = await asked.acknowledge(token);
      return status === 204 ? [] : [untrue(`a repeated acknowledgement is answered ${status}`)];
    };
    return { answer, check };
  },
  async edit(asked, token) {
    const name = `Edited ${token.id}`;
    const answer = await asked.edit(token, name);
    return {
      answer,
      check: async () => {
        const isEdited = (await asked.read(token)).body.name === name;
        if (answer.status === 200 && !isEdited) return [untrue('an edit was lost')];
        if (answer.code === 'unavailable' && isEdited) return [untrue('a refused edit was done')];
        const { status } = await asked.edit(token, name);
        return status === 200 ? [] : [untrue(`a repeated edit is answered ${status}`)];
      },
    };
  },
  async revoke(asked, token) {
    const answer = await asked.revoke(token);
    return {
      answer,
      check: async () => {
        const { status } = await asked.verify(token);
        if (answer.status === 200 && status !== 401) return [untrue('a revoked secret works')];
        if (answer.code === 'unavailable' && status !== 200) return [untrue('a refused revocation was done')];
        const { status: repeated } = await asked.revoke(token);
        const { status: after } = await asked.verify(token);
        return repeated === 200 && after === 401 ? [] : [untrue(`a repeated revocation is answered ${repeated}`)];
      },
    };
  },
  async list(asked) {
    return { answer: await asked.list(), check: async () => [] };
  },
};

interface Judged {
  readonly answer: CallAnswer;
  readonly check: Check;
}

const untrue = (text: string): DatabaseFinding => ({ kind: 'untrue', text });
const duplicate = (name: string): DatabaseFinding => ({ kind: 'duplicate', text: `two tokens of one key: ${name}` });

async function watched(kind: string, findings: DatabaseFinding[], judged: Promise<Judged>): Promise<Check | undefined> {
  const stop = new AbortController();
  const late = pause(PATIENCE, undefined, { signal: stop.signal }).catch(() => undefined);
  const ended = await Promise.race([judged, late]);
  stop.abort();
  if (!ended) findings.push({ kind: 'endless', text: `${kind} has no answer after ${PATIENCE} ms` });
  else if (ended.answer.status >= 400 && !isHonest(ended.answer)) {
    findings.push({ kind: 'failure', text: `${kind} is answered ${ended.answer.status} ${ended.answer.code}` });
  }
  return ended?.check;
}

function isHonest({ status, code }: CallAnswer): boolean {
  return status === 503 && (code === 'unavailable' || code === 'unknown-outcome');
}

async function untilServed(asked: TokenCalls): Promise<number> {
  const start = performance.now();
  for (let count = 0; ; count++) {
    const { status } = await asked.create(`Back ${count}`, newKey());
    const passed = performance.now() - start;
    if (status === 201) return passed;
    if (passed > 4 * RECOVERY) return Number.POSITIVE_INFINITY;
  }
}
