import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';

type Kind = 'picker' | 'plain';

/** In milliseconds, to the paint. */
interface Sample {
  readonly mount: number;
  readonly key: number;
  readonly worstKey: number;
  readonly toggle: number;
}

const COUNTS = [60, 1_000, 10_000];
const QUERY = 'invoices 4';
/** Ours, of the plain list's; at 60 a window has nothing to win. */
const BARS: Readonly<Record<number, number>> = { 60: 3, 1000: 1, 10000: 0.5 };

/** The picker beside a plain list of the same permissions, in rounds that take turns. */
const picker: FigureFamily = {
  name: 'picker',
  run: async ({ runs = 5 }) => {
    const browser = await chromium.launch(chromiumLaunchOptions());
    try {
      const figures: Figure[] = [];
      for (const count of COUNTS) figures.push(...(await compare(await openPage(browser), count, runs)));
      return figures;
    } finally {
      await browser.close();
    }
  },
};

export default picker;

async function compare(page: Page, count: number, runs: number): Promise<Figure[]> {
  const samples: Record<Kind, Sample[]> = { picker: [], plain: [] };
  for (let round = 0; round < runs; round += 1) {
    for (const kind of ['picker', 'plain'] as const) samples[kind].push(await sample(page, kind, count));
  }
  await page.close();
  return (['mount', 'key', 'worstKey', 'toggle'] as const).map((what) => {
    const [ours, theirs] = (['picker', 'plain'] as const).map((kind) => median(samples[kind].map((one) => one[what])));
    const ratio = (ours ?? 0) / (theirs ?? 1);
    const bar = BARS[count] ?? 1;
    return {
      name: `${NAMES[what]}, ${count.toLocaleString('en')} permissions`,
      value: `${ours?.toFixed(1)} ms, plain list ${theirs?.toFixed(1)} ms (${ratio.toFixed(2)}×)`,
      bar: what === 'mount' || what === 'worstKey' ? `≤ ${bar}× of the plain list` : '≤ 33 ms',
      ok: what === 'mount' || what === 'worstKey' ? ratio <= bar : (ours ?? 0) <= 33,
      count: runs,
    };
  });
}

const NAMES = {
  mount: 'mount to paint',
  key: 'key to paint',
  worstKey: 'worst key to paint',
  toggle: 'toggle to paint',
};

async function sample(page: Page, kind: Kind, count: number): Promise<Sample> {
  const mount = await page.evaluate(([wanted, size]) => window.mountPicker(wanted, size), [kind, count] as const);
  await page.locator('[type="search"]').focus();
  const keys: number[] = [];
  for (const letter of QUERY) keys.push(await timed(page, 'keydown', () => page.keyboard.press(letter)));
  const box = page.locator('[data-part="permission"] input:not(:checked)').first();
  await box.focus();
  const toggle = await timed(page, 'click', () => page.keyboard.press('Space'));
  return { mount, key: median(keys), worstKey: Math.max(...keys), toggle };
}

/** From the event to the frame after it. */
async function timed(page: Page, event: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate((name) => {
    const timing = window as unknown as { timed: Promise<number> };
    timing.timed = new Promise((resolve) => {
      const begin = () => {
        const start = performance.now();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      };
      window.addEventListener(name, begin, { capture: true, once: true });
    });
  }, event);
  await act();
  return page.evaluate(() => (window as unknown as { timed: Promise<number> }).timed);
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}

/** A built page, as a host would ship it. */
async function openPage(browser: Browser): Promise<Page> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@tokenwright/react/styles.css'; import './test/bench/picker/page.tsx';`,
      resolveDir: process.cwd(),
    },
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    conditions: ['tokenwright-source', 'production', 'module'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const content = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.setContent('<!doctype html><html lang="en"><main></main></html>');
  await page.addStyleTag({ content: content('.css') });
  await page.addScriptTag({ content: content('.js'), type: 'module' });
  await page.waitForFunction(() => 'mountPicker' in window);
  return page;
}
