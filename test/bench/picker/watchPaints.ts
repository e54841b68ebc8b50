import type { Page } from 'playwright-core';

/** Milliseconds from an event to the frame after it, and to the last frame that changed something because of it. */
export interface Paints {
  readonly first: number;
  readonly last: number;
}

/** Whoever draws in pieces has drawn them all when so many frames have changed nothing. */
const STILL = 4;

/** Does something, and says when what comes of it is painted. */
export async function watchPaints(page: Page, event: string, act: () => Promise<void>): Promise<Paints> {
  await page.evaluate(watch, { event, still: STILL });
  await act();
  return page.evaluate(() => window.paints);
}

/** Runs in the page, and so stands on nothing outside of itself. */
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
