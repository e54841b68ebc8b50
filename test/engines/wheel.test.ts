import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Dashboard, startDashboard } from '../startDashboard.ts';
import { createKeyboardUser } from './createKeyboardUser.ts';
import type { Engine } from './engine.ts';
import { openChromium } from './openChromium.ts';
import { openFirefox } from './openFirefox.ts';
import { openWebKitEngine } from './openWebKitEngine.ts';

let dashboard: Dashboard;

beforeAll(async () => {
  dashboard = await startDashboard();
});

afterAll(() => dashboard?.stop());

const engines = { Chromium: openChromium, Firefox: openFirefox, WebKitGTK: openWebKitEngine };

describe.each(Object.entries(engines))('in %s', { timeout: 300_000 }, (_, openEngine) => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await openEngine();
  });

  afterAll(() => engine?.close());

  test('the wheel scrolls only the permissions, and past their end nothing', async () => {
    const user = await createKeyboardUser(engine);
    await user.opens(`${dashboard.url}/workspace/tokens`);
    await user.tabsTo('Create token');
    await user.enters();
    await user.seesHeading('Name the token');
    await user.types('Wheel');
    await user.enters();
    await user.seesHeading('Choose permissions');
    expect((await scrolled(engine)).positions).toEqual([]);

    const turns = async (pixels: number) => {
      await engine.wheel(pixels);
      await engine.wheel(pixels);
    };
    await turns(400);
    await vi.waitFor(async () => expect((await scrolled(engine)).positions).toHaveLength(1), { timeout: 10_000 });
    for (let count = 0; count < 8; count++) await turns(2_000);
    await vi.waitFor(async () => expect((await scrolled(engine)).isAtEnd).toBe(true), { timeout: 10_000 });
    await turns(2_000);
    const { positions, page, top } = await scrolled(engine);
    expect({ scrollers: positions.length, page, isShown: top > 0 }).toEqual({ scrollers: 1, page: 0, isShown: true });
  });
});

interface Scrolled {
  readonly positions: readonly number[];
  readonly isAtEnd: boolean;
  readonly page: number;
  readonly top: number;
}

function scrolled(engine: Engine): Promise<Scrolled> {
  return engine.evaluate<Scrolled>(`(() => {
    const moved = [...document.querySelectorAll('dialog, dialog *')].filter(({ scrollTop }) => scrollTop !== 0);
    return {
      positions: moved.map(({ scrollTop }) => scrollTop),
      isAtEnd: moved.some((each) => each.scrollTop + each.clientHeight >= each.scrollHeight - 2),
      page: window.scrollY,
      top: document.querySelector('dialog h2').getBoundingClientRect().top,
    };
  })()`);
}
