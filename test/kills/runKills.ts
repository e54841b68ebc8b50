import { checkHistory } from './checkHistory.ts';
import { type Journey, PAST_THE_WINDOW } from './createJourney.ts';
import type { KillLane } from './createKillLane.ts';
import type { Call, FinalToken, Finding } from './history.ts';
import { placeOf, runKill } from './runKill.ts';

export interface KillRun {
  readonly kills: number;
  readonly findings: readonly Finding[];
  readonly secrets: readonly string[];
  readonly acknowledged: number;
}

export async function runKills(lane: KillLane, seeds: readonly number[]): Promise<KillRun> {
  const journeys = new Map<string, Journey>();
  const again = new Map<string, string>();
  for (const seed of seeds) {
    const { operation, place } = placeOf(seed);
    const how = `${operation}: ${place} · again: pnpm figures kills --runs 1 --seed ${seed}`;
    const taken = await runKill(lane, seed).catch((cause: unknown) => {
      throw new Error(how, { cause });
    });
    for (const journey of taken) {
      journeys.set(journey.keyDigest, journey);
      again.set(journey.keyDigest, how);
    }
  }
  const uses = await lastUses(lane, [...journeys.values()]);
  const tokens = await readTokens(lane);
  const findings = checkHistory(
    lane.calls,
    tokens.map((token) => ({ ...token, use: uses.get(token.keyDigest) })),
  );
  return {
    kills: seeds.length,
    findings: findings.map(({ kind, key, text }) => ({ kind, key, text: `${text} · ${again.get(key)}` })),
    secrets: [...journeys.values()].flatMap((journey) => journey.secrets()),
    acknowledged: new Set(lane.calls.filter(isAcknowledged).map(({ key }) => key)).size,
  };
}

function isAcknowledged({ operation, status }: Call): boolean {
  return operation === 'acknowledge' && status === 204;
}

async function lastUses({ send }: KillLane, journeys: readonly Journey[]) {
  await send('/api/tokens', { headers: { 'x-ahead': String(PAST_THE_WINDOW) } });
  const uses = new Map<string, number | undefined>();
  for (const journey of journeys)
    if (journey.secrets().length > 1) uses.set(journey.keyDigest, await journey.take('use'));
  return uses;
}

async function readTokens(lane: KillLane): Promise<Omit<FinalToken, 'use'>[]> {
  const database = await lane.open();
  const rows = await database.query<Omit<FinalToken, 'use'>>(
    `select t.id, coalesce(i.key_digest, '') as "keyDigest", t.revoked_at is not null as "isRevoked",
      (select coalesce(json_agg(e.event order by e.seq), '[]') from tokenwright.audit_events e where e.token_id = t.id)
        as events
    from tokenwright.tokens t full join tokenwright.intents i on i.token_id = t.id`,
  );
  await database.close();
  return rows;
}
