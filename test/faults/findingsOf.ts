import type { FaultLane } from './createFaultLane.ts';
import type { Page } from './createPage.ts';
import type { Person } from './createPerson.ts';
import { exploredEdges } from './exploredEdges.ts';
import { readStored, type Stored, type StoredToken, worksAt } from './readStored.ts';
import type { Finding } from './runSchedule.ts';
import { untrueEnds } from './untrueEnds.ts';

export async function findingsOf(
  lane: FaultLane,
  person: Person,
  endWindow: () => Promise<void>,
): Promise<readonly Finding[]> {
  const before = await readStored(lane, person.workspaceId);
  await endWindow();
  await lane.server.sweep();
  const after = await readStored(lane, person.workspaceId);
  const works = (token: StoredToken, secret: string) => worksAt(token, lane.digestOf(secret), after.now);
  return [
    ...duplicates(lane, person, before),
    ...lost(person, after, works),
    ...unseen(lane, person, after),
    ...robbed(person, after, works),
    ...overwritten(person, after),
    ...person.pages.flatMap((page) => [...unreachable(page, person), ...untrueEnds(lane, page, person, after)]),
    ...(await unusable(lane, person, after, works)),
  ];
}

function duplicates({ seen }: FaultLane, { pages, scenario }: Person, { tokens, edits }: Stored): readonly Finding[] {
  const live = new Set(tokens.filter(({ isLive }) => isLive).map(({ id }) => id));
  const keys = pages.flatMap((page) => page.keys);
  const tokensOf = keys.map((key) => [...(seen.tokens.get(key) ?? [])].filter((id) => live.has(id)).length);
  const secretsOf = keys.map((key) => seen.secrets.get(key)?.size ?? 0);
  const claimed = scenario === 'claim' ? new Set(keys.flatMap((key) => [...(seen.secrets.get(key) ?? [])])).size : 0;
  const repeated = edits.filter(({ actor, before, after }, index) => {
    const isSame = (other: Stored['edits'][number]) => other.before === before && other.after === after;
    return actor === 'ada' && edits.findIndex(isSame) < index;
  });
  return [
    ...tokensOf.filter((count) => count > 1).map((count) => `one intent has ${count} live tokens`),
    ...secretsOf.filter((count) => count > 1).map((count) => `one intent has ${count} secrets`),
    ...(claimed > 1 ? [`one request has ${claimed} secrets`] : []),
    ...repeated.map(({ after }) => `the edit to ${after} was saved twice`),
  ].map((text) => ({ kind: 'duplicate', text }));
}

type Works = (token: StoredToken, secret: string) => boolean;

function lost({ kept }: Person, { tokens }: Stored, works: Works): readonly Finding[] {
  return tokens
    .filter((token) => token.isLive && token.digest !== null)
    .filter((token) => !kept.some(({ tokenId, secret }) => tokenId === token.id && works(token, secret)))
    .map(({ id }) => ({ kind: 'lost', text: `${id} is alive, and nobody has its secret` }));
}

/** A secret that works although nobody has seen it. */
function unseen(lane: FaultLane, { kept }: Person, { tokens, now }: Stored): readonly Finding[] {
  const known = new Set(kept.map(({ secret }) => lane.digestOf(secret)));
  return tokens.flatMap((token) =>
    [token.digest, token.previousDigest]
      .filter((digest) => digest !== null && worksAt(token, digest, now) && !known.has(digest))
      .map(() => ({ kind: 'unseen' as const, text: `${token.id} has a working secret that nobody saw` })),
  );
}

function robbed({ kept, givenUp }: Person, { tokens }: Stored, works: Works): readonly Finding[] {
  const newest = new Map(kept.map((each) => [each.tokenId, each]));
  return tokens.flatMap((token): readonly Finding[] => {
    const last = newest.get(token.id);
    if (!last || givenUp.has(last.secret) || works(token, last.secret)) return [];
    if (last.page?.isDead() || last.page?.toldOf.has(token.id)) return [];
    const { id, reason, revokedBy } = token;
    const how = `${reason ?? 'no reason'}${revokedBy ? `, by ${revokedBy}` : ''}`;
    return [{ kind: 'robbed', text: `the saved secret of ${id} ended (${how}), and the page did not tell` }];
  });
}

/** A save must not replace another member's change that the person has not seen. */
function overwritten({ saves }: Person, { edits }: Stored): readonly Finding[] {
  return edits
    .filter(({ actor, before }) => actor === 'ada' && before.startsWith('Grace'))
    .filter(({ before, after }) => !saves.some(({ name, seen }) => name === after && seen === before))
    .map(({ before, after }) => ({ kind: 'lost', text: `the change to ${before} was overwritten unseen by ${after}` }));
}

function unreachable({ edges }: Page, { scenario }: Person): readonly Finding[] {
  const known = exploredEdges(scenario);
  return [...edges].filter((edge) => !known.has(edge)).map((text) => ({ kind: 'unreachable', text }));
}

async function unusable(
  { server }: FaultLane,
  { kept }: Person,
  { tokens, intents }: Stored,
  works: Works,
): Promise<readonly Finding[]> {
  const sealed = intents.filter(({ isSealed }) => isSealed);
  const findings = sealed.map(({ tokenId }) => `${tokenId} still has its sealed reply`);
  for (const { tokenId, secret } of kept) {
    const token = tokens.find(({ id }) => id === tokenId);
    const headers = { authorization: `Bearer ${secret}` };
    const { status } = await server.fetch(new Request('http://app.test/v1/verify', { headers }));
    const shouldWork = token !== undefined && works(token, secret);
    if ((status === 200) !== shouldWork) findings.push(`the secret of ${tokenId} is answered ${status}`);
  }
  return findings.map((text) => ({ kind: 'untrue', text }));
}
