import type { Page } from 'playwright-core';

export interface Hand {
  readonly page: Page;
  readonly random: () => number;
  /** In percent. */
  readonly setTextSize: (percent: number) => Promise<void>;
  readonly setOffline: (isOffline: boolean) => Promise<void>;
}

export interface Target {
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Of the topmost dialog if one is open. */
export function targetsIn(page: Page, selector: string): Promise<readonly Target[]> {
  return page.evaluate(findTargets, selector);
}

function findTargets(selector: string): readonly Target[] {
  const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  return [...root.querySelectorAll<HTMLElement>(selector)].flatMap((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const found = document.elementFromPoint(x, y);
    const isReached =
      found !== null && (each.contains(found) || found.contains(each) || found.closest('label') !== null);
    return isReached && width > 1 ? { x, y, label: each.ariaLabel ?? each.textContent?.slice(0, 40) ?? '' } : [];
  });
}

export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const short = document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().endTime) < 1_000);
    await Promise.allSettled(short.map(({ finished }) => finished));
    await frame();
  });
}
