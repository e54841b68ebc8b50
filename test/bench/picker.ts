import { chromium, type Page } from 'playwright-core';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import type { Kind } from './picker/page.tsx';
import { pageOpener } from './picker/pageOpener.ts';
import { median, type Sample, takeSample } from './picker/takeSample.ts';

type Times = Readonly<Record<Kind, Sample>>;

const COUNTS = [60, 1_000, 10_000];
const KINDS: readonly Kind[] = ['picker', 'plain', 'window', 'blank'];

/** The picker beside a plain list, a bare window of rows and a blank input, in rounds that take turns. */
const picker: FigureFamily = {
  name: 'picker',
  run: async ({ runs = 5 }) => {
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const open = await pageOpener(browser);
      const figures: Figure[] = [];
      for (const count of COUNTS) figures.push(...figuresOf(await measure(open, count, runs), count, runs));
      return figures;
    } finally {
      await browser.close();
    }
  },
};

export default picker;

async function measure(open: () => Promise<Page>, count: number, runs: number): Promise<Times> {
  const samples: Record<Kind, Sample[]> = { picker: [], plain: [], window: [], blank: [] };
  for (let round = 0; round < runs; round += 1) {
    for (const kind of KINDS) samples[kind].push(await takeSample(open, kind, count));
  }
  const middle = (kind: Kind): Sample => {
    const of = (name: keyof Sample) => median(samples[kind].map((sample) => sample[name]));
    return Object.fromEntries(Object.keys(NAMES).map((name) => [name, of(name as keyof Sample)])) as unknown as Sample;
  };
  return { picker: middle('picker'), plain: middle('plain'), window: middle('window'), blank: middle('blank') };
}

const NAMES: Readonly<Record<keyof Sample, string>> = {
  mount: 'mount to paint',
  firstKey: 'first key to paint',
  key: 'key to paint',
  worstKey: 'worst key to paint',
  script: 'script of a key',
  toggle: 'toggle to paint',
  fullToggle: 'toggle to paint with half chosen',
};

function figuresOf(times: Times, count: number, runs: number): Figure[] {
  return (Object.keys(NAMES) as (keyof Sample)[]).map((name) => {
    const took = (kind: Kind) => times[kind][name].toFixed(1);
    const bar = 'none';
    return {
      name: `${count.toLocaleString('en')} permissions: ${NAMES[name]}`,
      value: `${took('picker')} ms (plain ${took('plain')}, window ${took('window')}, blank ${took('blank')})`,
      bar,
      ok: true,
      count: runs,
    };
  });
}
