import type { RevocationResult } from '@tokenwright/core/tokens';
import type { FaultLane } from './createFaultLane.ts';
import type { ListResult } from './createListActs.ts';
import type { Page } from './createPage.ts';
import type { Person } from './createPerson.ts';
import { readStored, type Stored, worksAt } from './readStored.ts';
import type { Finding } from './runSchedule.ts';
import { digestOf } from './untrueEnds.ts';

export function createWatch(lane: FaultLane, person: Person) {
  const heard = new WeakSet<object>();
  let compared = -1;
  const findings: Finding[] = [];
  const isNew = (said: object) => {
    const isFirst = !heard.has(said);
    heard.add(said);
    return isFirst;
  };
  return {
    findings,
    async compare(): Promise<void> {
      const snapshots = person.pages.filter((page) => !page.isDead() && isNew(page.getSnapshot()));
      const results = person.list.results.filter(isNew);
      const count = lane.seen.count + person.kept.length + person.givenUp.size;
      const isQuiet = person.scenario !== 'rotate' || count === compared;
      if (snapshots.length + results.length === 0 && isQuiet) return;
      compared = count;
      const stored = await readStored(lane, person.workspaceId);
      for (const page of snapshots) findings.push(...untrueSentences(lane, page, stored));
      for (const each of results) findings.push(...untrueRefusals(lane, each, person.prepared?.id));
      if (person.scenario === 'rotate') findings.push(...gaps(lane, person, stored));
    },
  };
}

function untrueRefusals({ seen }: FaultLane, { act, page, result }: ListResult, id?: string): readonly Finding[] {
  const path = act === 'endOverlap' ? 'end-overlap' : 'cancel-rotation';
  const isDone = seen.done.has(`${page} /api/tokens/${id}/${path}`);
  if (result.outcome !== 'refused' || !isDone) return [];
  return [{ kind: 'untrue', text: `${act} was refused, and the server had carried it out` }];
}

type Snapshot = ReturnType<Page['getSnapshot']>;

function untrueSentences(lane: FaultLane, page: Page, stored: Stored): readonly Finding[] {
  const snapshot = page.getSnapshot();
  const text =
    'result' in snapshot
      ? untrueRevocation(snapshot.result, `${page.id} `, lane, stored)
      : page.base
        ? untrueEdit(snapshot, stored)
        : untrueAttempt(snapshot, stored);
  return text === undefined ? [] : [{ kind: 'untrue', text }];
}

function untrueRevocation(
  result: RevocationResult | undefined,
  page: string,
  { seen }: FaultLane,
  { tokens: [token] }: Stored,
): string | undefined {
  if (result?.outcome === 'revoked' && token?.isLive) return 'says revoked, and the token works';
  const isRevoked = seen.done.has(`${page}/api/tokens/${token?.id}/revoke`);
  return result?.outcome === 'refused' && isRevoked ? 'says refused, and the server had revoked the token' : undefined;
}

function untrueEdit(snapshot: Snapshot, { edits }: Stored): string | undefined {
  const name = nameOf(snapshot);
  const isRefused = 'lastAttempt' in snapshot && snapshot.lastAttempt?.outcome === 'not-created';
  if (isRefused && edits.at(-1)?.after === name) return `says that the token is not ${name}`;
  if (snapshot.status !== 'pendingApproval') return undefined;
  return edits.some(({ after }) => after === snapshot.token.name) ? undefined : 'says saved, and nothing was saved';
}

function nameOf(snapshot: Snapshot): string | undefined {
  const request: { readonly name?: string } = ('intent' in snapshot && snapshot.intent?.request) || {};
  return request.name;
}

function untrueAttempt(snapshot: Snapshot, { intents }: Stored): string | undefined {
  const last = 'lastAttempt' in snapshot ? snapshot.lastAttempt : undefined;
  const isMade = last && intents.some(({ keyDigest }) => keyDigest === digestOf(last.intentKey));
  return isMade && last.outcome === 'not-created' ? 'says not created, and the server had made a secret' : undefined;
}

/** Moments from now on in which no saved secret works, although the person gave none up. */
function gaps(lane: FaultLane, { kept, givenUp }: Person, { tokens, now }: Stored): readonly Finding[] {
  const [token] = tokens;
  // Without an overlap, the token ends with its unclaimed secret.
  const isChosen = token?.overlap === 0 && !token.isLive;
  if (!token || isChosen || kept.every(({ secret }) => givenUp.has(secret))) return [];
  // The server may have refused to end a secret that the person gave up.
  const saved = kept.map(({ secret }) => lane.digestOf(secret));
  const moments = [now, token.previousUntil ?? now, token.rotationClaimBy ?? now].filter((each) => each >= now);
  const gap = moments.find((moment) => !saved.some((digest) => worksAt(token, digest, moment)));
  return gap === undefined ? [] : [{ kind: 'gap', text: `no saved secret works ${gap - now} ms later` }];
}
