import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { openDatabase, type Problem } from '@tokenwright/server';
import { createToken } from '../../packages/server/src/mint/createToken.ts';
import { type ServerContext, serverContext } from '../../packages/server/src/serverContext.ts';
import { creationRequest, replicaConfig } from '../createReplica.ts';

export interface CallerRace {
  readonly url: string;
  readonly keys: number;
  readonly callers: number;
}

export interface RaceResult {
  readonly keys: number;
  readonly wrong: readonly string[];
  readonly conflicts: number;
  readonly secrets: readonly string[];
}

const REPLICAS = 3;

const AT_ONCE = 4;

const AGAIN_AFTER = 25;

const principal = { workspaceId: 'race', memberId: 'ada', memberName: 'Ada' };

export async function raceCallers({ url, keys, callers }: CallerRace): Promise<RaceResult> {
  const serverKey = randomBytes(32).toString('hex');
  const databases = await Promise.all(Array.from({ length: REPLICAS }, () => openDatabase({ url, connections: 5 })));
  const replicas = databases.map((database) => serverContext(replicaConfig({ database, serverKey })));
  const wrong: string[] = [];
  const secrets: string[] = [];
  let conflicts = 0;
  let next = 0;
  const raceOneByOne = async () => {
    while (next < keys) {
      const name = `Race ${next++}`;
      const key = randomBytes(32).toString('hex');
      const callOf = (_: unknown, index: number) => ask(replicas[index % REPLICAS] as ServerContext, name, key);
      const calls = await Promise.all(Array.from({ length: callers }, callOf));
      conflicts += calls.reduce((sum, call) => sum + call.conflicts, 0);
      const answers = new Set(calls.map(({ answer }) => answer));
      const secret = calls[0]?.secret;
      if (answers.size !== 1 || !secret) wrong.push(`${name}: ${[...answers].join(' and ')}`);
      secrets.push(key, ...(secret ? [secret] : []));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, raceOneByOne));
  const rows = await (databases[0] as (typeof databases)[0]).query<{ name: string; tokens: number; intents: number }>(
    `select t.name, count(distinct t.id)::int as tokens, count(i.seq)::int as intents
    from tokenwright.tokens t full join tokenwright.intents i on i.token_id = t.id group by t.name`,
  );
  const doubled = rows.filter(({ tokens, intents }) => tokens !== 1 || intents !== 1);
  wrong.push(...doubled.map(({ name, tokens, intents }) => `${name}: ${tokens} tokens of ${intents} intents`));
  if (rows.length !== keys) wrong.push(`${rows.length} names for ${keys} keys`);
  await Promise.all(databases.map((database) => database.close()));
  return { keys, wrong, conflicts, secrets };
}

async function ask(replica: ServerContext, name: string, key: string) {
  for (let conflicts = 0; ; conflicts++) {
    const call = { principal, request: creationRequest(name), intentKey: key };
    const result = await createToken(replica, call).then(
      ({ created: { acknowledgeWithin: _left, ...created } }) => ({
        status: 201,
        secret: created.secret,
        answer: JSON.stringify(created),
      }),
      (problem: Problem) => ({ status: problem.status, secret: undefined, answer: String(problem) }),
    );
    if (result.status !== 409) return { ...result, conflicts };
    await setTimeout(AGAIN_AFTER);
  }
}
