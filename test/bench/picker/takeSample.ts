import type { CDPSession, Page } from 'playwright-core';
import type { Kind } from './page.tsx';
import { type Paints, watchPaints } from './watchPaints.ts';

/** What a person waits for, in milliseconds. */
export interface Sample {
  readonly mount: number;
  /** From a key to the frame that shows its letter: the middle one, and the worst. */
  readonly key: number;
  readonly worstKey: number;
  /** From a key to the frame that shows what it finds: the first, which runs code that never ran, and the others. */
  readonly firstFound: number;
  readonly found: number;
  readonly worstFound: number;
  /** Of a key, whenever it runs. */
  readonly script: number;
  readonly toggle: number;
  /** With every other permission chosen. */
  readonly fullToggle: number;
}

const QUERY = 'invoices 4';
/** Nobody finds the search sooner than that; lists may get ready meanwhile. */
const REST = 300;

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
    const draw = () =>
      page.evaluate(([wanted, size, half]) => window.mountPicker(wanted, size, half), [
        kind,
        count,
        isHalfChosen,
      ] as const);
    // What a list costs, and not what its code costs when it first runs: that is the business of the figures of size.
    await draw();
    const mount = await draw();
    if (isHalfChosen && kind === 'picker') await page.getByRole('button', { name: 'Half' }).click();
    await page.waitForTimeout(REST);
    const { paints, scripts } = await type(page);
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

async function type(page: Page): Promise<{ readonly paints: readonly Paints[]; readonly scripts: readonly number[] }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.locator('[type="search"]').focus();
  const paints: Paints[] = [];
  const scripts: number[] = [];
  for (const letter of QUERY) {
    const before = await scriptOf(session);
    paints.push(await watchPaints(page, 'keydown', () => page.keyboard.press(letter)));
    scripts.push((await scriptOf(session)) - before);
  }
  return { paints, scripts };
}

/** Milliseconds of script so far. What the measuring itself runs is the same for every list. */
async function scriptOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

export function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
}
