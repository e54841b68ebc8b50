import { randomBytes } from 'node:crypto';
import type { Database, TokenServer } from '@tokenwright/server';
import { createReplica, creationOf, WORKSPACE } from '../createReplica.ts';
import { fillTokens, LISTED } from './fillTokens.ts';
import { listCalls } from './listCalls.ts';

export interface LoadFigures {
  readonly verify: ReadonlyMap<number, { readonly median: number; readonly beside: number; readonly p95: number }>;
  readonly create: ReadonlyMap<number, number>;
  readonly lists: ReadonlyMap<string, number>;
}

export interface LoadSetup {
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly onListed?: (server: TokenServer) => Promise<void>;
}

/** @param single a second database, which keeps one token */
export async function measureLoad(
  database: Database,
  single: Database,
  { sizes, runs, onListed }: LoadSetup,
): Promise<LoadFigures> {
  const serverKey = randomBytes(32).toString('base64');
  const [server, other] = [database, single].map((each) => createReplica({ database: each, serverKey, log: () => {} }));
  if (!server || !other) throw new Error('Expected two servers, one for each database.');
  const reference = await create(other, 'Single');
  const [verify, creates, lists] = [new Map(), new Map<number, number>(), new Map<string, number>()];
  let filled = 0;
  for (const size of sizes) {
    await fillTokens(database, filled + 1, size);
    filled = size;
    const secrets: string[] = [];
    const created = await timed(
      runs,
      async () => void secrets.push(await create(server, randomBytes(8).toString('hex'))),
    );
    creates.set(size, p95(created));
    verify.set(size, await timedVerify(server, other, { secrets, reference }));
    if (size !== LISTED) continue;
    for (const [name, query] of Object.entries(listCalls)) {
      lists.set(name, p95(await timed(runs, () => list(server, query))));
    }
    lists.set('only the member’s own tokens', p95(await timed(runs, () => list(ownServer(database, serverKey), ''))));
    await onListed?.(server);
  }
  return { verify, create: creates, lists };
}

export function ownServer(database: Database, serverKey: string): TokenServer {
  return createReplica({ database, serverKey, log: () => {}, authorize: (_, action) => action !== 'list-all' });
}

async function timedVerify(
  server: TokenServer,
  other: TokenServer,
  { secrets, reference }: { readonly secrets: readonly string[]; readonly reference: string },
) {
  const [took, beside]: [number[], number[]] = [[], []];
  // The first use writes, because it claims the token.
  for (const secret of [reference, ...secrets]) await verified(secret === reference ? other : server, secret);
  for (const secret of secrets) {
    took.push(await duration(() => verified(server, secret)));
    beside.push(await duration(() => verified(other, reference)));
  }
  return { median: quantile(took, 0.5), beside: quantile(beside, 0.5), p95: p95(took) };
}

async function create(server: TokenServer, name: string): Promise<string> {
  const key = randomBytes(32).toString('hex');
  const response = await server.fetch(new Request('http://app.test/api/tokens', creationOf(name, key, 'w')));
  const answer = (await response.json()) as { readonly secret?: string };
  if (answer.secret === undefined)
    throw new Error(`The server created no token with a secret, and returned ${response.status}.`);
  return answer.secret;
}

const verified = (server: TokenServer, secret: string) =>
  get(server, '/v1/verify', { authorization: `Bearer ${secret}` });

export const list = (server: TokenServer, query: string) => get(server, `/api/tokens?${query}`, { [WORKSPACE]: 'w' });

async function get(server: TokenServer, path: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const response = await server.fetch(new Request(`http://app.test${path}`, { headers }));
  await response.text();
  if (response.status !== 200) throw new Error(`${path} returned ${response.status}, so its time can't be measured.`);
}

async function timed(runs: number, act: () => Promise<unknown>): Promise<number[]> {
  await act();
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) took.push(await duration(act));
  return took;
}

async function duration(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

const p95 = (took: readonly number[]) => quantile(took, 0.95);

function quantile(took: readonly number[], share: number): number {
  return took.toSorted((one, other) => one - other)[Math.floor((took.length - 1) * share)] ?? Number.NaN;
}
