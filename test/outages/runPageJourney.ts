import type { Page } from 'playwright-core';
import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { admits, falseSentences, type StoredToken } from './claims.ts';
import { createPageHand, type PageHand } from './createPageHand.ts';
import type { PageLane } from './pageLane.ts';
import type { PageSchedule } from './pageSchedule.ts';

export interface PageFinding {
  readonly kind: 'lost' | 'duplicate' | 'false sentence' | 'robbed' | 'standstill';
  readonly text: string;
}

const PAST_THE_WINDOW = 16 * 60_000;

const MOST_ACTS = 80;

export async function runPageJourney(lane: PageLane, schedule: PageSchedule): Promise<readonly PageFinding[]> {
  const workspace = lane.newWorkspace();
  const page = await lane.openPage(workspace);
  const eye = createEye(lane, page, workspace);
  const hand = createPageHand({ page, lane, schedule, random: createRandom(schedule.choices) });
  await hand.answerSteps();
  const hasEnded =
    (await actUntilClosed(hand, eye)) && (!(await hand.opensRevoke()) || (await actUntilClosed(hand, eye)));
  const standstill = hasEnded ? [] : [{ kind: 'standstill', text: eye.seen.at(-1) ?? '' } as const];
  lane.proxy.heal();
  await hand.rests();
  await eye.look('at the end');
  return [...standstill, ...eye.findings, ...(await atEnd(lane, page, workspace, eye, hand))];
}

async function actUntilClosed(hand: PageHand, eye: Eye): Promise<boolean> {
  for (let count = 0; count < MOST_ACTS; count++) {
    const label = await hand.act();
    await eye.look(label ?? 'no dialog');
    if (label === undefined) return true;
  }
  return false;
}

interface Eye {
  readonly findings: PageFinding[];
  readonly seen: string[];
  readonly kept: Set<string>;
  readonly look: (after: string) => Promise<void>;
}

function createEye(lane: PageLane, page: Page, workspace: string): Eye {
  const findings: PageFinding[] = [];
  const seen: string[] = [];
  const kept = new Set<string>();
  const admitted = new Set<string>();
  return {
    findings,
    seen,
    kept,
    async look(label) {
      const before = await storedTokens(lane, workspace);
      // biome-ignore lint/performance/useDomNodeTextContent: only visible text makes a claim
      const text = await page.locator('body').innerText();
      const rows = await storedTokens(lane, workspace);
      seen.push(text);
      if (admits(text)) for (const { id } of rows) admitted.add(id);
      if (label === 'Copy secret' && text.includes('Copied to the clipboard.')) {
        const secret = await page.evaluate(() => navigator.clipboard.readText());
        if (!secret.startsWith('mtl_')) findings.push({ kind: 'false sentence', text: 'Copied to the clipboard.' });
        keepLive(kept, rows);
      }
      if (label === 'I stored it another way') keepLive(kept, rows);
      const wrongBefore = falseSentences(text, { rows: before, admitted });
      // A token can change while the page is read.
      for (const sentence of falseSentences(text, { rows, admitted }).filter((each) => wrongBefore.includes(each))) {
        findings.push({ kind: 'false sentence', text: `“${sentence}” after “${label}” with ${JSON.stringify(rows)}` });
      }
    },
  };
}

function keepLive(kept: Set<string>, rows: readonly StoredToken[]): void {
  for (const { id, isLive } of rows) if (isLive) kept.add(id);
}

async function atEnd(
  lane: PageLane,
  page: Page,
  workspace: string,
  { kept, seen }: Eye,
  { hasRevoked, rests }: PageHand,
): Promise<readonly PageFinding[]> {
  const live = new Set((await storedTokens(lane, workspace)).filter(({ isLive }) => isLive).map(({ id }) => id));
  await lane.pass(page, PAST_THE_WINDOW);
  await lane.server.sweep();
  await rests();
  // biome-ignore lint/performance/useDomNodeTextContent: only visible text tells
  const texts = [...seen, await page.locator('body').innerText()];
  const after = await storedTokens(lane, workspace);
  const duplicates = [...lane.seen.tokens.values()].filter((ids) => [...ids].filter((id) => live.has(id)).length > 1);
  const isTold = hasRevoked() || texts.some((text) => /may revoke the token|no longer works/.test(text));
  return [
    ...duplicates.map((): PageFinding => ({ kind: 'duplicate', text: 'one intent has two live tokens' })),
    ...after
      .filter(({ id, isLive }) => isLive && !kept.has(id))
      .map(({ id }): PageFinding => ({ kind: 'lost', text: `${id} is alive, and its secret was never saved` })),
    ...after
      .filter(({ id, isLive }) => !isLive && kept.has(id) && !isTold)
      .map(({ id }): PageFinding => ({ kind: 'robbed', text: `${id} was revoked without a message` })),
  ];
}

async function storedTokens({ database, now }: PageLane, workspace: string): Promise<readonly StoredToken[]> {
  return database.query<StoredToken>(
    `select id, revoked_at is null and (expires_at is null or expires_at > $2)
        and (claim_by is null or claim_by > $2) as "isLive"
    from tokenwright.tokens where workspace_id = $1`,
    [workspace, new Date(now()).toISOString()],
  );
}
