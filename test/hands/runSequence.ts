import { createRandom } from '../../packages/adapters/src/memory/createRandom.ts';
import { acts, drawAct } from './acts.ts';
import { admits, falseClaims } from './claims.ts';
import type { Finding } from './finding.ts';
import { pick, settle } from './hand.ts';
import type { HandsLane, OpenedPage } from './openLane.ts';
import type { ChangingCall } from './page/createLedger.ts';
import type { Inspection } from './page/inspectPage.ts';
import { startPlaces } from './startPlaces.ts';

export const MOST_ACTS = 30;

export interface SequenceSetup {
  readonly seed: number;
  readonly at: number;
  readonly start?: string;
  readonly acts?: readonly string[];
}

export interface SequenceReport {
  readonly findings: readonly Finding[];
  readonly record: readonly string[];
  readonly covered: ReadonlySet<string>;
}

const YEAR = 365 * 86_400_000;

export async function runSequence(lane: HandsLane, setup: SequenceSetup): Promise<SequenceReport> {
  const random = createRandom(Math.imul(setup.seed, 2_654_435_761) + setup.at);
  const start = setup.start ?? pick(random, Object.keys(startPlaces));
  const opened = await lane.open({
    seed: Math.floor(random() * 2 ** 31),
    tokens: start === 'empty list' ? 'none' : 'some',
    history: random() < 0.3 ? 'push' : 'none',
    locale: pick(random, ['en-GB', 'en-US', 'en_US', 'C']),
    skew: pick(random, [0, 0, 0, -YEAR, 60_000, 8 * 3_600_000]),
  });
  await startPlaces[start]?.(opened.page);
  await settle(opened.page);
  const watch = await createWatch(opened);
  const record = [`start at ${start}`];
  const covered = new Set<string>();
  for (let count = 0; count < MOST_ACTS && watch.findings.length === 0; count++) {
    const name = setup.acts ? pick(random, setup.acts) : drawAct(random);
    const act = acts[name];
    if (!act) throw new Error(`No act has the name “${name}”.`);
    const before = watch.last();
    const done = await act.run({ ...opened, random });
    if (done === undefined) continue;
    await settle(opened.page);
    covered.add(`${before.page} × ${name}`);
    record.push(`${before.page}: ${name} ${done}`);
    await watch.look({ name, ...act }, before);
  }
  await watch.end();
  return { findings: watch.findings, record, covered };
}

interface Looked {
  readonly name: string;
  readonly keepsDraft?: true;
  readonly movesFocus?: true;
}

interface Watch {
  readonly findings: Finding[];
  readonly last: () => Inspection;
  readonly look: (act: Looked, before: Inspection) => Promise<void>;
  readonly end: () => Promise<void>;
}

async function createWatch({ page, setOffline, isOffline, errors }: OpenedPage): Promise<Watch> {
  const findings: Finding[] = [];
  const kept = new Set<string>();
  const inspect = (wasTab: boolean) => page.evaluate((tab) => hands.inspectPage(tab), wasTab);
  const truth = () =>
    page.evaluate(async () => ({
      tokens: await hands.ledger.tokens(),
      hasLast: await hands.ledger.hasLast(),
      secrets: [...hands.ledger.secrets],
    }));
  let last = await inspect(false);
  await page.evaluate(() => void hands.ledger.takeCalls());

  const faultsOf = async (act: Looked, before: Inspection): Promise<readonly Finding[]> => {
    last = await inspect(act.movesFocus === true);
    const facts = await truth();
    const copied = await copyFaults(facts.secrets);
    if (last.isStored || admits(last)) for (const { id, isOwn } of facts.tokens) if (isOwn) kept.add(id);
    const sentences = isOffline() ? [] : falseClaims(last, facts);
    return [
      ...last.faults,
      ...copied,
      ...sentences.map((text): Finding => ({ kind: 'false sentence', text })),
      ...(act.keepsDraft ? draftFaults(before, last) : []),
    ];
  };
  const copyFaults = async (secrets: readonly (readonly [string, string])[]): Promise<readonly Finding[]> => {
    if (last.page !== 'secret' || !last.text.includes('Copied to the clipboard.')) return [];
    const pasted = await page.evaluate(() => navigator.clipboard.readText());
    const found = secrets.find(([, secret]) => secret === pasted);
    if (found) kept.add(found[0]);
    return found ? [] : [{ kind: 'false sentence', text: 'Copied to the clipboard.' }];
  };

  return {
    findings,
    last: () => last,
    async look(act, before) {
      const first = await faultsOf(act, before);
      // The page may change during the inspection, so a fault counts only if it stays.
      const stays = first.length > 0 ? await stillFound(page, first, () => faultsOf(act, before)) : [];
      const calls = await page.evaluate(() => hands.ledger.takeCalls());
      findings.push(...stays, ...calls.flatMap(callFaults), ...errors.splice(0));
    },
    async end() {
      await setOffline(false);
      await page.evaluate(() => {
        location.hash = '#home';
      });
      const lost = async () =>
        (await truth()).tokens.filter(({ id, isOwn, status }) => isOwn && status === 'active' && !kept.has(id));
      for (let tries = 0; tries < 30 && (await lost()).length > 0; tries++) await page.waitForTimeout(100);
      for (const { name } of await lost())
        findings.push({ kind: 'lost', text: `“${name}” is alive, and its secret was never saved` });
      findings.push(...errors.splice(0));
    },
  };
}

async function stillFound(
  page: OpenedPage['page'],
  first: readonly Finding[],
  lookAgain: () => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  let found = first;
  for (let tries = 0; tries < 3 && found.length > 0; tries++) {
    await page.waitForTimeout(200);
    const texts = new Set((await lookAgain()).map(({ text }) => text));
    found = found.filter(({ text }) => texts.has(text));
  }
  return found;
}

const STEPS = new Set(['name', 'permissions', 'access', 'review', 'edit', 'overlap', 'secret']);

function draftFaults(before: Inspection, after: Inspection): readonly Finding[] {
  if (!STEPS.has(before.page)) return [];
  if (after.page !== before.page) return [{ kind: 'draft', text: `${before.page} became ${after.page}` }];
  const isKept =
    before.drafts.length !== after.drafts.length || before.drafts.every((value, at) => value === after.drafts[at]);
  return isKept
    ? []
    : [{ kind: 'draft', text: `${JSON.stringify(before.drafts)} became ${JSON.stringify(after.drafts)}` }];
}

/** Milliseconds, less than the half second that a page needs before it takes a click. */
const REVIEWED_FOR = 400;

const pagesOf: Partial<Record<ChangingCall['method'], string>> = {
  createToken: 'review',
  rotateToken: 'overlap',
  updateToken: 'edit',
};

function callFaults({ method, page, shownFor, isRetry, showsName }: ChangingCall): readonly Finding[] {
  const wanted = pagesOf[method] ?? (page.startsWith('question') ? page : undefined);
  if (isRetry || wanted === undefined) return [];
  const text = `${method} from “${page}”, shown for ${Math.round(shownFor)} ms`;
  if (page !== wanted || shownFor < REVIEWED_FOR) return [{ kind: 'unreviewed', text }];
  return showsName ? [] : [{ kind: 'unreviewed', text: `${text}, without the name` }];
}
