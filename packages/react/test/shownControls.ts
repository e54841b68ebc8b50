import { act, cleanup, render } from '@testing-library/react';
import type { TokenApi } from '@tokenwright/core';
import { createElement } from 'react';
import { TokenManager } from '../src/TokenManager.tsx';
import '../src/tokens/EmptyTokens.tsx';
import '../src/tokens/QuickActs.tsx';
import '../src/tokens/RowItems.tsx';
import '../src/tokens/UrgentLine.tsx';
import '../src/tokens/TokenDetails.tsx';

export async function shownControls(
  api: TokenApi,
  { tokens, opened }: { readonly tokens: readonly string[]; readonly opened: readonly string[] },
): Promise<ReadonlySet<string>> {
  const { container, unmount } = render(createElement(TokenManager, { api, locale: 'en-GB', timeZone: 'UTC' }));
  await settledControls(container);
  const click = (button: Element | undefined) => act(async () => (button as HTMLElement | undefined)?.click());
  await click([...container.querySelectorAll('button')].find(({ textContent }) => /^All\b/.test(textContent)));
  const found = new Set(await settledControls(container));
  for (const name of tokens) {
    const row = [...container.querySelectorAll('tbody tr')].find(
      (each) => each.querySelector('th bdi')?.textContent === name,
    );
    const menu = row?.querySelector('[aria-haspopup=menu]') ?? undefined;
    await click(menu);
    for (const item of row?.querySelectorAll('[role=menuitem]') ?? []) found.add(`${name}, menu: ${nameOf(item)}`);
    await click(menu);
    if (!opened.includes(name)) continue;
    await click(row?.querySelector('th button') ?? undefined);
    for (const control of await settledControls(container)) found.add(`${name}, details: ${control}`);
  }
  unmount();
  cleanup();
  return found;
}

const CONTROLS = 'button, a[href], input, select, textarea, summary, [role=menuitem], h4';
const MOST_TURNS = 50;

async function settledControls(container: HTMLElement): Promise<readonly string[]> {
  let before: string | undefined;
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    for (let tick = 0; tick < 2; tick++) await act(async () => new Promise((resolve) => setTimeout(resolve, 0)));
    const names = [...container.querySelectorAll(CONTROLS)].map(nameOf);
    if (names.join() === before) return names;
    before = names.join();
  }
  throw new Error(`The list never settled: ${before}`);
}

function nameOf(control: Element): string {
  return `${control.tagName.toLowerCase()} ${control.getAttribute('aria-label') ?? control.textContent}`;
}
