import type { CDPSession, Page } from 'playwright-core';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import type { MountBench, Mounted } from './mounts/page.tsx';
import { servePage } from './page/servePage.ts';

const MOUNTS = 1_000;
const SETTLED = 0.1;
const MOST_GROWTH = 1;

// Compiled code would also grow the heap.
const INTERPRETER = '--js-flags=--no-opt --no-maglev --no-sparkplug --no-flush-bytecode';

interface Held {
  readonly listeners: number;
  readonly timers: number;
  readonly bytes: number;
}

const mounts: FigureFamily = {
  name: 'mounts',
  async run({ runs = MOUNTS }) {
    const served = await servePage(new URL('./mounts/page.tsx', import.meta.url), [INTERPRETER]);
    try {
      const figures: Figure[] = [];
      for (const mounted of ['TokenManager', 'TokenWizard'] as const) {
        figures.push(...figuresOf(mounted, await measure(await served.open(), mounted, runs), runs));
      }
      return figures;
    } finally {
      await served.close();
    }
  },
};

export default mounts;

async function measure(page: Page, mounted: Mounted, runs: number): Promise<readonly [Held, Held]> {
  const session = await page.context().newCDPSession(page);
  const settled = Math.ceil(runs * SETTLED);
  const mount = (times: number) =>
    page.evaluate(([part, count]) => (window.bench as MountBench).mount(part, count), [mounted, times] as const);
  await mount(settled);
  const before = await heldBy(page, session);
  await mount(runs - settled);
  const after = await heldBy(page, session);
  await page.close();
  return [before, after];
}

async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  for (let times = 0; times < 4; times += 1) {
    await page.waitForTimeout(500);
    await session.send('HeapProfiler.collectGarbage');
  }
  const { jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const timers = await page.evaluate(() => (window.bench as MountBench).timers());
  return { listeners: jsEventListeners, timers, bytes: usedSize };
}

function figuresOf(mounted: Mounted, [before, after]: readonly [Held, Held], runs: number): Figure[] {
  const leaked = (kind: 'listeners' | 'timers'): Figure => {
    const value = after[kind] - before[kind];
    return { name: `${mounted}: ${kind} left by mounts`, value, bar: '0', ok: value <= 0, count: runs };
  };
  const growth = (after.bytes / before.bytes - 1) * 100;
  return [
    leaked('listeners'),
    leaked('timers'),
    {
      name: `${mounted}: growth of the heap after the first tenth of the mounts`,
      value: growth,
      unit: '%',
      bar: `< ${MOST_GROWTH} %`,
      ok: growth < MOST_GROWTH,
      count: runs,
    },
  ];
}
