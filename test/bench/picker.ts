import { chromium, type Page } from 'playwright-core';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import type { Kind } from './picker/page.tsx';
import { pageOpener } from './picker/pageOpener.ts';
import { median, type Sample, type TypingSample, takeSample, takeTyping } from './picker/takeSample.ts';

type Compared = Exclude<Kind, 'actions'>;
type Times = Readonly<Record<Compared, Sample>>;

const COUNTS = [60, 1_000, 10_000];
const ACTIONS = 22_000;
const KINDS: readonly Compared[] = ['picker', 'plain', 'window', 'blank'];

const picker: FigureFamily = {
  name: 'picker',
  run: async ({ runs = 5 }) => {
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const open = await pageOpener(browser);
      const figures: Figure[] = [];
      for (const count of COUNTS) figures.push(...figuresOf(await measure(open, count, runs), count, runs));
      return [...figures, ...(await measureActions(open, runs))];
    } finally {
      await browser.close();
    }
  },
};

export default picker;

async function measure(open: () => Promise<Page>, count: number, runs: number): Promise<Times> {
  const samples: Record<Compared, Sample[]> = { picker: [], plain: [], window: [], blank: [] };
  for (let round = 0; round < runs; round += 1) {
    for (const kind of KINDS) samples[kind].push(await takeSample(open, kind, count));
  }
  const middle = (kind: Compared): Sample => {
    const of = (name: keyof Sample) => median(samples[kind].map((sample) => sample[name]));
    return Object.fromEntries(Object.keys(NAMES).map((name) => [name, of(name as keyof Sample)])) as unknown as Sample;
  };
  return { picker: middle('picker'), plain: middle('plain'), window: middle('window'), blank: middle('blank') };
}

async function measureActions(open: () => Promise<Page>, runs: number): Promise<Figure[]> {
  const samples: TypingSample[] = [];
  for (let round = 0; round < runs; round += 1) samples.push(await takeTyping(open, ACTIONS, 'describe inv'));
  const name = (what: string) => `${ACTIONS.toLocaleString('en')} actions: ${what}`;
  const figure = (key: keyof TypingSample, what: string, most: number, unit?: string): Figure => {
    const value = median(samples.map((sample) => sample[key]));
    const bar = unit ? `≤ ${most} ${unit}` : String(most);
    return { name: name(what), value, ...(unit && { unit }), bar, ok: value <= most, count: runs };
  };
  return [
    figure('found', 'key to what it finds', 50, 'ms'),
    figure('worstFound', 'worst key to what it finds', 50, 'ms'),
    figure('longTasks', 'tasks over 50 ms while typing', 0),
  ];
}

const NAMES: Readonly<Record<keyof Sample, string>> = {
  mount: 'mount to paint',
  key: 'key to its paint',
  worstKey: 'worst key to its paint',
  firstFound: 'first key to what it finds',
  found: 'key to what it finds',
  worstFound: 'worst later key to what it finds',
  script: 'script of a key',
  toggle: 'toggle to paint',
  fullToggle: 'toggle to paint with half chosen',
};

const FRAME = 16.7;
const AT_ONCE = 100;

interface Bar {
  readonly bar: string;
  readonly most: (times: Times) => number;
}

const within = (most: number): Bar => ({ bar: `≤ ${most} ms`, most: () => most });
const beside = (kind: Compared, name: keyof Sample, ratio: number): Bar => ({
  bar: `≤ ${ratio}× the ${kind}`,
  most: (times) => times[kind][name] * ratio,
});
const frameAfterBlank = (name: keyof Sample): Bar => ({
  bar: '≤ a frame after the blank',
  most: (times) => times.blank[name] + FRAME,
});

const BARS: Readonly<Record<keyof Sample, Bar>> = {
  mount: beside('plain', 'mount', 1),
  key: frameAfterBlank('key'),
  worstKey: frameAfterBlank('worstKey'),
  firstFound: within(AT_ONCE),
  found: frameAfterBlank('found'),
  worstFound: within(AT_ONCE),
  script: within(FRAME / 2),
  toggle: frameAfterBlank('toggle'),
  fullToggle: frameAfterBlank('fullToggle'),
};
const BARS_OF: Readonly<Record<number, Partial<Record<keyof Sample, Bar>>>> = {
  60: { mount: beside('plain', 'mount', 3) },
  10000: {
    mount: beside('window', 'mount', 4),
    worstKey: beside('blank', 'worstKey', 1.15),
    script: beside('window', 'script', 1.5),
    fullToggle: beside('window', 'fullToggle', 1.3),
  },
};

function figuresOf(times: Times, count: number, runs: number): Figure[] {
  return (Object.keys(NAMES) as (keyof Sample)[]).map((name) => {
    const { bar, most } = BARS_OF[count]?.[name] ?? BARS[name];
    const took = (kind: Compared) => times[kind][name].toFixed(1);
    return {
      name: `${count.toLocaleString('en')} permissions: ${NAMES[name]}`,
      value: `${took('picker')} ms (plain ${took('plain')}, window ${took('window')}, blank ${took('blank')})`,
      bar,
      ok: times.picker[name] <= most(times),
      count: runs,
    };
  });
}
