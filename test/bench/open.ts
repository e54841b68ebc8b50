import type { Page } from 'playwright-core';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { timeOpening } from './open/timeOpening.ts';
import { servePage } from './page/servePage.ts';
import { median } from './picker/takeSample.ts';

const openings = ['first', 'reopened', 'afterHover'] as const;
type Opening = (typeof openings)[number];
type Times = Readonly<Record<Opening, number>>;

const NAMES: Readonly<Record<Opening, string>> = {
  first: 'first open without a hover',
  reopened: 'reopen',
  afterHover: 'first open after a hover',
};
const SPEEDS = [
  { slowdown: 1, most: 1.3 },
  { slowdown: 4, most: 1.6 },
] as const;

const open: FigureFamily = {
  name: 'open',
  async run({ runs = 9 }) {
    const manager = await servePage(new URL('./open/page.tsx', import.meta.url));
    const bare = await servePage(new URL('./peers/dialog/page.tsx', import.meta.url));
    try {
      const figures: Figure[] = [];
      for (const { slowdown, most } of SPEEDS) {
        const rounds: { readonly ours: Times; readonly theirs: Times }[] = [];
        for (let round = 0; round < runs; round += 1) {
          rounds.push({ ours: await visits(manager.open, slowdown), theirs: await visits(bare.open, slowdown) });
        }
        for (const opening of openings) {
          const ours = median(rounds.map((round) => round.ours[opening]));
          const theirs = median(rounds.map((round) => round.theirs[opening]));
          const ratio = median(rounds.map((round) => round.ours[opening] / round.theirs[opening]));
          figures.push({
            name: `CPU ${slowdown} × slower: ${NAMES[opening]}, from the click to the painted, focused field`,
            value: `${ratio.toFixed(2)} × (${ours.toFixed(0)} ms, bare Radix dialog ${theirs.toFixed(0)} ms)`,
            bar: `≤ ${most} × a bare Radix dialog`,
            ok: ratio <= most,
            count: runs,
          });
        }
      }
      return figures;
    } finally {
      await manager.close();
      await bare.close();
    }
  },
};

export default open;

async function visits(openPage: () => Promise<Page>, slowdown: number): Promise<Times> {
  const cold = await openPage();
  const first = await timeOpening(cold, { slowdown, hovers: false });
  const reopened = await timeOpening(cold, { slowdown, hovers: false });
  await cold.close();
  const warm = await openPage();
  const afterHover = await timeOpening(warm, { slowdown, hovers: true });
  await warm.close();
  return { first, reopened, afterHover };
}
