import type { Page } from 'playwright-core';

const REST = 600;

export async function timeChange(page: Page, change: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1_000;
  };
  await page.waitForTimeout(REST);
  const before = await script();
  await change();
  await page.waitForTimeout(REST);
  const took = (await script()) - before;
  await session.detach();
  return took;
}
