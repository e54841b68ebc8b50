import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { acts } from '../hands/acts.ts';
import type { FindingKind } from '../hands/finding.ts';
import { measureHands, missedPlants } from '../hands/measureHands.ts';
import { plants } from '../hands/plants.ts';

const RUNS = 2_000;

const PROGRESS = 'node_modules/.cache/tokenwright/hands.json';

const promises: Readonly<Record<string, readonly FindingKind[]>> = {
  'blank, clipped, unreadable or stale pages': ['blank', 'clipped', 'unreadable', 'stale'],
  'focus that is lost, hidden, or not visible': ['focus'],
  'uncaught errors and errors on the console': ['error'],
  'active tokens whose secret the user never saw': ['lost'],
  'changes without a review': ['unreviewed'],
  'false messages': ['false sentence'],
  'lost drafts': ['draft'],
};

const hands: FigureFamily = {
  name: 'hands',
  async run({ runs = RUNS, seed = Date.now() % 1_000_000, path }) {
    const only = path === undefined ? undefined : Number(path);
    const report = await measureHands({
      runs,
      seed,
      only,
      lanes: 2,
      ...(only === undefined && { progress: PROGRESS }),
    });
    for (const { kind, text, at, record } of report.findings) {
      console.error(
        `${kind}: ${text}\n  pnpm figures hands --seed ${report.seed} --path ${at}\n  ${record.join('\n  ')}`,
      );
    }
    const evidence = { seed: report.seed, count: report.runs };
    return [
      ...Object.entries(promises).map(([name, kinds]): Figure => {
        const value = report.findings.filter(({ kind }) => kinds.includes(kind)).length;
        return { name: `${name}, after random user actions`, value, bar: '0', ok: value === 0, ...evidence };
      }),
      coverageOf(report.covered, report.acts, evidence),
      ...(only === undefined ? [await plantsFigure(report.seed)] : []),
    ];
  },
};

export default hands;

function coverageOf(covered: readonly string[], acted: number, evidence: Pick<Figure, 'seed' | 'count'>): Figure {
  const pages = new Set(covered.map((pair) => pair.split(' × ')[0]));
  const all = pages.size * Object.keys(acts).length;
  const name = `pairs of a page (of ${pages.size}) and an action (of ${Object.keys(acts).length}) that occurred in ${acted.toLocaleString('en')} random actions`;
  return { name, value: `${covered.length} / ${all}`, bar: '—', ok: true, ...evidence };
}

async function plantsFigure(seed: number): Promise<Figure> {
  const count = Object.keys(plants).length;
  const missed = await missedPlants(seed);
  for (const name of missed) console.error(`missed: ${name}`);
  const value = `${count - missed.length} / ${count}`;
  return {
    name: 'faults planted in the page that the random user actions find',
    value,
    bar: 'all',
    ok: missed.length === 0,
    seed,
    count,
  };
}
