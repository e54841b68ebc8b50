import type { CDPSession, Page } from 'playwright-core';
import type { Kind } from './page.tsx';

/** What a person waits for, in milliseconds, each to the paint; `script` is the script of a key. */
export interface Sample {
  readonly mount: number;
  readonly firstKey: number;
  /** The middle one of those after the first. */
  readonly key: number;
  /** Of those after the first. */
  readonly worstKey: number;
  readonly script: number;
  readonly toggle: number;
  /** With every other permission chosen. */
  readonly fullToggle: number;
}

const QUERY = 'invoices 4';

/** One life of a list in two new pages: it is mounted, searched, and one of what is found is chosen; then the same with half of all chosen. */
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
    const mount = await page.evaluate(([wanted, size, half]) => window.mountPicker(wanted, size, half), [
      kind,
      count,
      isHalfChosen,
    ] as const);
    if (isHalfChosen && kind === 'picker') await page.getByRole('button', { name: 'Half' }).click();
    const { took, scripts } = await type(page);
    const [firstKey = 0, ...keys] = took;
    await page.locator('[data-part="permission"] input:not(:checked)').first().focus();
    const toggle = await timed(page, 'click', () => page.keyboard.press('Space'));
    return { mount, firstKey, key: median(keys), worstKey: Math.max(...keys), script: median(scripts), toggle };
  } finally {
    await page.close();
  }
}

/** What each key takes to the paint, and how much of that is script. */
async function type(page: Page): Promise<{ readonly took: readonly number[]; readonly scripts: readonly number[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.locator('[type="search"]').focus();
  const took: number[] = [];
  const scripts: number[] = [];
  for (const letter of QUERY) {
    const before = await scriptOf(session);
    took.push(await timed(page, 'keydown', () => page.keyboard.press(letter)));
    scripts.push((await scriptOf(session)) - before);
  }
  return { took, scripts };
}

/** Milliseconds of script so far. What the measuring itself runs is the same for every list. */
async function scriptOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
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

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
