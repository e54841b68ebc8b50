import type { Page } from 'playwright-core';

export interface Opening {
  readonly slowdown: number;
  readonly hovers: boolean;
}

const REST = 400;

export async function timeOpening(page: Page, { slowdown, hovers }: Opening): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const button = page.getByRole('button', { name: 'Create token' }).first();
  await button.waitFor();
  await page.waitForTimeout(REST);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (hovers) {
    await button.hover();
    await page.waitForTimeout(REST * slowdown);
  }
  const took = await page.evaluate(clickToField);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.waitForTimeout(REST);
  await page.keyboard.press('Escape');
  await page.locator('[role=dialog], dialog').waitFor({ state: 'detached' });
  await session.detach();
  return took;
}

/** Clicks by script, because a mouse would hover first. */
function clickToField(): Promise<number> {
  const [button] = [...document.querySelectorAll('button')].filter((each) => each.textContent === 'Create token');
  return new Promise((resolve) => {
    const start = performance.now();
    const look = () => {
      const field = document.activeElement;
      if (!(field instanceof HTMLInputElement) || field.getBoundingClientRect().height === 0)
        return requestAnimationFrame(look);
      return setTimeout(() => resolve(performance.now() - start));
    };
    button?.click();
    requestAnimationFrame(look);
  });
}
