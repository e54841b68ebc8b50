import { createHash } from 'node:crypto';
import type { Outcome } from '@tokenwright/core';
import type { FaultLane } from './createFaultLane.ts';
import type { Page } from './createPage.ts';
import type { Person } from './createPerson.ts';
import { exploredEdges } from './exploredEdges.ts';
import type { Finding } from './runSchedule.ts';

interface Row {
  readonly id: string;
  readonly keyDigest: string | null;
  readonly isLive: boolean;
  readonly isSealed: boolean;
  readonly reason: string | null;
  readonly revokedBy: string | null;
}

export async function findingsOf(
  lane: FaultLane,
  person: Person,
  endWindow: () => Promise<void>,
): Promise<readonly Finding[]> {
  const before = await rowsOf(lane, person);
  await endWindow();
  await lane.server.sweep();
  const after = await rowsOf(lane, person);
  return [
    ...duplicates(lane, person, before),
    ...lost(person, after),
    ...robbed(person, after),
    ...person.pages.flatMap((page) => [...unreachable(page), ...untrue(page, person, after)]),
    ...(await unusable(lane, person, after)),
  ];
}

async function rowsOf({ database, clock }: FaultLane, { workspaceId }: Person): Promise<readonly Row[]> {
  const now = new Date(clock.now()).toISOString();
  return database.query<Row>(
    `select t.id, i.key_digest as "keyDigest", i.sealed_secret is not null as "isSealed",
      t.revocation_reason as reason, t.revoked_by as "revokedBy",
      t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)
        and (t.claim_by is null or t.claim_by > $2) as "isLive"
    from tokenwright.tokens t left join tokenwright.intents i on i.token_id = t.id where t.workspace_id = $1`,
    [workspaceId, now],
  );
}

function duplicates({ made }: FaultLane, { pages }: Person, rows: readonly Row[]): readonly Finding[] {
  const live = new Set(rows.filter(({ isLive }) => isLive).map(({ id }) => id));
  return pages.flatMap(({ keys }) =>
    keys.flatMap((key): Finding[] => {
      const ids = [...(made.get(key) ?? [])].filter((id) => live.has(id));
      return ids.length > 1 ? [{ kind: 'duplicate', text: `one intent has ${ids.length} live tokens` }] : [];
    }),
  );
}

function lost({ kept }: Person, rows: readonly Row[]): readonly Finding[] {
  return rows
    .filter(({ id, isLive }) => isLive && !kept.has(id))
    .map(({ id }) => ({ kind: 'lost', text: `${id} is alive, and nobody has its secret` }));
}

function robbed({ kept, keptOn, pages }: Person, rows: readonly Row[]): readonly Finding[] {
  return rows
    .filter(({ id, isLive }) => kept.has(id) && !isLive)
    .filter(({ id }) => !keptOn.get(id)?.isDead() && !pages.some(({ toldOf }) => toldOf.has(id)))
    .map(({ id, reason, revokedBy }) => {
      const how = `${reason ?? 'no reason'}${revokedBy ? ', by the page' : ''}`;
      return { kind: 'robbed', text: `${id} was revoked (${how}), and the person who has its secret was not told` };
    });
}

function unreachable({ edges }: Page): readonly Finding[] {
  const known = exploredEdges();
  return [...edges].filter((edge) => !known.has(edge)).map((text) => ({ kind: 'unreachable', text }));
}

const isTrue: {
  readonly [Name in Outcome | 'null']: (row: Row | undefined, kept: ReadonlyMap<string, string>) => boolean;
} = {
  null: () => true,
  unknown: () => true,
  'not-created': (row) => row === undefined,
  'pending-approval': () => false,
  'created-secret-gone': (row) => row !== undefined,
  delivered: () => false,
  revoked: (row) => row !== undefined && !row.isLive,
  revealed: (row, kept) => row !== undefined && kept.has(row.id),
};

function untrue({ wizard, keys, isDead }: Page, { kept }: Person, rows: readonly Row[]): readonly Finding[] {
  const snapshot = wizard.getSnapshot();
  if (isDead()) return [];
  if (snapshot.status !== 'finished') return [{ kind: 'untrue', text: `has no end, but ${snapshot.status}` }];
  const { outcome, intentKey } = snapshot;
  const row = intentKey === undefined ? undefined : rows.find(({ keyDigest }) => keyDigest === digestOf(intentKey));
  const isKnown = intentKey === undefined ? outcome === null : keys.includes(intentKey);
  if (isKnown && isTrue[`${outcome}`](row, kept)) return [];
  return [{ kind: 'untrue', text: `ends as ${outcome}, and the database has ${JSON.stringify(row)}` }];
}

async function unusable({ server }: FaultLane, { kept }: Person, rows: readonly Row[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { id, isLive, isSealed } of rows) {
    if (isSealed) findings.push({ kind: 'untrue', text: `${id} still has its sealed reply` });
    const secret = kept.get(id);
    if (secret === undefined) continue;
    const headers = { authorization: `Bearer ${secret}` };
    const { status } = await server.fetch(new Request('http://app.test/v1/verify', { headers }));
    if ((status === 200) !== isLive)
      findings.push({ kind: 'untrue', text: `the secret of ${id} is answered ${status}` });
  }
  return findings;
}

function digestOf(intentKey: string): string {
  return createHash('sha256').update(Buffer.from(intentKey, 'hex')).digest('base64url');
}
