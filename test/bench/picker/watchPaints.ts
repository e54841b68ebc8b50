import type { Page } from 'playwright-core';

export interface Paints {
  readonly first: number;
  readonly last: number;
}

const STILL = 4;

export async function watchPaints(page: Page, event: string, act: () => Promise<void>): Promise<Paints> {
  await page.evaluate(watch, { event, still: STILL });
  await act();
  return page.evaluate(() => window.paints);
}

function watch({ event, still }: { readonly event: string; readonly still: number }): void {
  let hasChanged = false;
  const changes = new MutationObserver(() => {
    hasChanged = true;
  });
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const follow = async () => {
    const start = performance.now();
    await frame();
    const first = performance.now() - start;
    let last = first;
    for (let quiet = 0; quiet < still; quiet += 1) {
      hasChanged = false;
      await frame();
      if (!hasChanged) continue;
      last = performance.now() - start;
      quiet = -1;
    }
    changes.disconnect();
    return { first, last };
  };
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  window.paints = new Promise((resolve) => {
    window.addEventListener(event, () => follow().then(resolve), { capture: true, once: true });
  });
}

declare global {
  interface Window {
    paints: Promise<Paints>;
  }
}
