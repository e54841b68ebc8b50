import { randomBytes } from 'node:crypto';
import type { TokenServer } from '@tokenwright/server';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { creationOf, WORKSPACE } from '../createReplica.ts';
import { anyInterleaving, type PlannedCall } from './anyInterleaving.ts';
import { checkUses } from './checkUses.ts';
import type { Call } from './history.ts';

export interface InterleavingCheck {
  readonly replicas: readonly Replica[];
  readonly runs: number;
  readonly seed: number;
}

export type Replica = Pick<TokenServer, 'fetch' | 'guard'>;

export interface InterleavingReport {
  readonly runs: number;
  readonly findings: readonly string[];
  readonly uses: Readonly<
    Record<'acceptedBefore' | 'acceptedDuring' | 'refusedDuring' | 'refusedAfter' | 'acceptedAfter', number>
  >;
}

const NEED = { permission: 'forms', level: 'read' };

const AT_ONCE = 8;

export async function runInterleavings({ replicas, runs, seed }: InterleavingCheck): Promise<InterleavingReport> {
  const uses = { acceptedBefore: 0, acceptedDuring: 0, refusedDuring: 0, refusedAfter: 0, acceptedAfter: 0 };
  const findings: string[] = [];
  let next = 0;
  const work = async () => {
    while (next < runs) {
      const drawn = seed + next++;
      const plan = anyInterleaving(createRandom(drawn), replicas.length);
      const calls = await interleave(replicas, plan, `Token ${drawn}`);
      findings.push(
        ...checkUses(calls).map((finding) => `${finding} · again: pnpm figures revocation --runs 1 --seed ${drawn}`),
      );
      count(uses, calls);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { runs, findings, uses };
}

async function interleave(
  replicas: InterleavingCheck['replicas'],
  plan: readonly PlannedCall[],
  name: string,
): Promise<readonly Call[]> {
  const replicaAt = (index: number) => replicas[index] as Replica;
  const send = (replica: number, path: string, init: RequestInit) =>
    replicaAt(replica).fetch(new Request(`http://app.test${path}`, init));
  const made = await send(0, '/api/tokens', creationOf(name, randomBytes(32).toString('hex'), 'revocation'));
  const { token, secret } = (await made.json()) as { token: { id: string }; secret: string };
  const own = { 'x-tokenwright': '1', [WORKSPACE]: 'revocation' };
  const used = new Request('http://app.test/forms', { headers: { authorization: `Bearer ${secret}` } });
  const act = {
    use: async (replica: number) => (await replicaAt(replica).guard.authorize(used, NEED)).allowed,
    revoke: async (replica: number) =>
      (await send(replica, `/api/tokens/${token.id}/revoke`, { method: 'POST', headers: own })).status === 200,
  };
  const calls: Call[] = [];
  let now = 0;
  const carryOut = async ({ kind, replica, turns }: PlannedCall) => {
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    const began = now++;
    const isAccepted = await act[kind](replica);
    calls.push({ kind, began, ended: now++, isAccepted });
    if (kind === 'use') return;
    await Promise.all(replicas.map((_, other) => carryOut({ kind: 'use', replica: other, turns: 0 })));
  };
  await Promise.all(plan.map(carryOut));
  return calls;
}

function count(uses: { -readonly [Name in keyof InterleavingReport['uses']]: number }, calls: readonly Call[]): void {
  const revocation = calls.find(({ kind }) => kind === 'revoke') as Call;
  for (const { kind, began, ended, isAccepted } of calls) {
    if (kind === 'revoke') continue;
    if (began > revocation.ended) uses[isAccepted ? 'acceptedAfter' : 'refusedAfter'] += 1;
    else if (ended < revocation.began) uses.acceptedBefore += 1;
    else uses[isAccepted ? 'acceptedDuring' : 'refusedDuring'] += 1;
  }
}
