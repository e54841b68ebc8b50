import type { CDPSession, Page } from 'playwright-core';
import type { Kind } from './page.tsx';
import { type Paints, watchPaints } from './watchPaints.ts';

export interface Sample {
  readonly mount: number;
  readonly key: number;
  readonly worstKey: number;
  readonly firstFound: number;
  readonly found: number;
  readonly worstFound: number;
  readonly script: number;
  readonly toggle: number;
  readonly fullToggle: number;
}

const QUERY = 'invoices 4';
const REST = 300;

export interface TypingSample {
  readonly found: number;
  readonly worstFound: number;
  readonly longTasks: number;
}

export async function takeTyping(open: () => Promise<Page>, count: number, query: string): Promise<TypingSample> {
  const page = await open();
  try {
    await page.evaluate((size) => window.mountPicker('actions', size, false), count);
    await page.waitForTimeout(5 * REST);
    await page.evaluate(countLongTasks);
    const found = (await type(page, query)).paints.map((each) => each.last);
    const longTasks = await page.evaluate(() => window.longTasks);
    return { found: median(found), worstFound: Math.max(...found), longTasks };
  } finally {
    await page.close();
  }
}

function countLongTasks(): void {
  window.longTasks = 0;
  new PerformanceObserver((list) => {
    window.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
}

declare global {
  interface Window {
    longTasks: number;
  }
}

export async function takeSample(open: () => Promise<Page>, kind: Kind, count: number): Promise<Sample> {
  const { toggle: fullToggle } = await visit(await open(), kind, count, true);
  return { ...(await visit(await open(), kind, count, false)), fullToggle };
}

async function visit(
  page: Page,
  kind: Kind,
  count: number,
  isHalfChosen: boolean,
): Promise<Omit<Sample, 'fullToggle'>> {
  try {
    const draw = () =>
      page.evaluate(([wanted, size, half]) => window.mountPicker(wanted, size, half), [
        kind,
        count,
        isHalfChosen,
      ] as const);
    await draw();
    const mount = await draw();
    if (isHalfChosen && kind === 'picker') await page.getByLabel('Template').selectOption('Half');
    await page.waitForTimeout(REST);
    const { paints, scripts } = await type(page, QUERY);
    const [shown, found] = [paints.map((each) => each.first), paints.map((each) => each.last)];
    const [firstFound = 0, ...others] = found;
    await page.locator('[data-part="permission"] input:not(:checked)').first().focus();
    const toggle = await watchPaints(page, 'click', () => page.keyboard.press('Space'));
    return {
      mount,
      key: median(shown),
      worstKey: Math.max(...shown),
      firstFound,
      found: median(others),
      worstFound: Math.max(...others),
      script: median(scripts),
      toggle: toggle.last,
    };
  } finally {
    await page.close();
  }
}

async function type(
  page: Page,
  query: string,
): Promise<{ readonly paints: readonly Paints[]; readonly scripts: readonly number[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.locator('[type="search"]').focus();
  const paints: Paints[] = [];
  const scripts: number[] = [];
  for (const letter of query) {
    const before = await scriptOf(session);
    paints.push(await watchPaints(page, 'keydown', () => page.keyboard.press(letter)));
    scripts.push((await scriptOf(session)) - before);
  }
  return { paints, scripts };
}

async function scriptOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
