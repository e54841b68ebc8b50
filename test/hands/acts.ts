import type { Failure } from '../../packages/adapters/src/memory/failurePlan.ts';
import { type Hand, pick, targetsIn } from './hand.ts';
import type {} from './page/page.tsx';

export interface Act {
  readonly weight: number;
  readonly keepsDraft?: true;
  readonly movesFocus?: true;
  readonly run: (hand: Hand) => Promise<string | undefined>;
}

const CONTROLS = 'button, a[href], input, textarea, select, summary, [role="menuitem"], label';
const FIELDS = 'input[type="text"], input[type="search"], input:not([type]), textarea, input[type="date"]';

/** CSS pixels. A narrower window at 200 % would be narrower than the 320 px that WCAG 1.4.10 asks for. */
const LEAST_ZOOMED = 768;

const sizes = [
  [1280, 860],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 568],
  [320, 256],
  [844, 340],
] as const;

const keys = [
  'Enter',
  'Space',
  'ArrowDown',
  'ArrowUp',
  'ArrowRight',
  'ArrowLeft',
  'Home',
  'End',
  'Control+Enter',
  'Control+z',
];

const failures: readonly (readonly [method: 'createToken' | 'rotateToken' | 'revokeToken' | 'updateToken', Failure])[] =
  [
    ['createToken', 'lose-response'],
    ['createToken', 'lose-request'],
    ['createToken', 'lose-secret'],
    ['createToken', 'rate-limited'],
    ['createToken', 'unavailable'],
    ['createToken', 'conflict'],
    ['rotateToken', 'lose-response'],
    ['rotateToken', 'forbidden'],
    ['revokeToken', 'lose-response'],
    ['revokeToken', 'unavailable'],
    ['updateToken', 'conflict'],
  ];

const typed = ['forms', 'Zap', 'e', '(', 'x'.repeat(60), 'Hand', '🔑 مزامنة'];

const press = async ({ page, random }: Hand, selector: string, count: number) => {
  const targets = await targetsIn(page, selector);
  if (targets.length === 0) return undefined;
  const { x, y, label } = pick(random, targets);
  await page.mouse.click(x, y);
  const gap = Math.floor(random() * 450);
  for (let more = 1; more < count; more++) {
    await page.waitForTimeout(gap);
    await page.mouse.click(x, y, { clickCount: more + 1 });
  }
  return count > 1 ? `${label} (after ${gap} ms)` : label;
};

const pressPrimary = async (hand: Hand, count: number) => {
  const primary = 'button[data-kind="primary"]:not(:disabled)';
  return (await press(hand, primary, count)) ?? press(hand, 'button[data-kind="danger"]', count);
};

async function untilSettled({ page }: Hand): Promise<void> {
  await page
    .waitForFunction(() => !document.querySelector('dialog [data-settling]'), undefined, { timeout: 1_500 })
    .catch(() => {});
}

/** Tab leads from the last control of a modal dialog to the browser's own controls, and then back. */
async function comeBack(page: Hand['page'], key: string): Promise<void> {
  if (await page.evaluate(() => document.activeElement === document.body)) await page.keyboard.press(key);
}

export const acts: Readonly<Record<string, Act>> = {
  proceed: {
    weight: 7,
    run: async (hand) => {
      await untilSettled(hand);
      return pressPrimary(hand, 1);
    },
  },
  click: { weight: 5, run: (hand) => press(hand, CONTROLS, 1) },
  'double click': {
    weight: 3,
    run: async (hand) => {
      await untilSettled(hand);
      return hand.random() < 0.6 ? pressPrimary(hand, 2) : press(hand, CONTROLS, 2);
    },
  },
  'choose a permission': { weight: 3, run: (hand) => press(hand, 'input[type="radio"], input[type="checkbox"]', 1) },
  'click a text': { weight: 1, run: (hand) => press(hand, 'p, h2, h3, dt, dd, li', 1) },
  type: {
    weight: 4,
    run: async (hand) => {
      const field = await press(hand, FIELDS, 1);
      if (field === undefined) return undefined;
      const text = hand.random() < 0.5 ? `Hand ${Math.floor(hand.random() * 1e6)}` : pick(hand.random, typed);
      if (hand.random() < 0.5) await hand.page.keyboard.press('Control+a');
      await hand.page.keyboard.type(text);
      return `${field}: ${text}`;
    },
  },
  tab: {
    weight: 4,
    movesFocus: true,
    run: async ({ page, random }) => {
      const key = random() < 0.7 ? 'Tab' : 'Shift+Tab';
      const times = 1 + Math.floor(random() * 3);
      for (let count = 0; count < times; count++) await page.keyboard.press(key);
      await comeBack(page, key);
      return `${key} × ${times}`;
    },
  },
  key: {
    weight: 4,
    run: async ({ page, random }) => {
      const key = pick(random, keys);
      await page.keyboard.press(key);
      return key;
    },
  },
  'held key': {
    weight: 2,
    run: async ({ page, random }) => {
      const key = pick(random, ['Enter', 'Space', 'ArrowRight', 'ArrowDown', 'Escape', 'Tab']);
      for (let count = 0; count < 9; count++) await page.keyboard.down(key);
      await page.keyboard.up(key);
      if (key === 'Tab') await comeBack(page, key);
      return key;
    },
  },
  escapes: {
    weight: 2,
    run: async ({ page, random }) => {
      const times = 1 + Math.floor(random() * 6);
      for (let count = 0; count < times; count++) await page.keyboard.press('Escape');
      return `× ${times}`;
    },
  },
  wheel: {
    weight: 3,
    run: async ({ page, random }) => {
      const { width, height } = page.viewportSize() ?? { width: 1, height: 1 };
      await page.mouse.move(random() * width, random() * height);
      const by = pick(random, [4_000, 400, -400, -4_000]);
      for (let count = 0; count < 3; count++) await page.mouse.wheel(0, by);
      return `${by} px × 3`;
    },
  },
  resize: {
    weight: 3,
    keepsDraft: true,
    run: async ({ page, random, setTextSize }) => {
      const [width, height] = pick(random, sizes);
      if (width < LEAST_ZOOMED) await setTextSize(100);
      await page.setViewportSize({ width, height });
      return `${width} × ${height}`;
    },
  },
  zoom: {
    weight: 1,
    keepsDraft: true,
    run: async ({ page, random, setTextSize }) => {
      const percent = pick(random, [100, 150, 200]);
      if ((page.viewportSize()?.width ?? 0) < LEAST_ZOOMED) await page.setViewportSize({ width: 768, height: 1024 });
      await setTextSize(percent);
      return `${percent} %`;
    },
  },
  theme: {
    weight: 1,
    keepsDraft: true,
    run: async ({ page, random }) => {
      const colorScheme = pick(random, ['light', 'dark'] as const);
      await page.emulateMedia({ colorScheme });
      return colorScheme;
    },
  },
  connection: {
    weight: 2,
    run: async ({ random, setOffline }) => {
      const isOffline = random() < 0.4;
      await setOffline(isOffline);
      return isOffline ? 'lost' : 'back';
    },
  },
  translate: {
    weight: 1,
    keepsDraft: true,
    run: async ({ page }) => {
      await page.evaluate(() => hands.translate());
      return 'from now on';
    },
  },
  'clock jump': {
    weight: 1,
    run: async ({ page, random }) => {
      const hours = pick(random, [1, 24, 24 * 40]);
      await page.evaluate((milliseconds) => {
        hostClock.sleep(milliseconds);
        window.dispatchEvent(new Event('focus'));
      }, hours * 3_600_000);
      return `${hours} h`;
    },
  },
  'hidden tab': {
    weight: 1,
    run: async ({ page }) => {
      await page.evaluate(() => {
        for (const state of ['hidden', 'visible']) {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          Object.defineProperty(document, 'hidden', { value: state === 'hidden', configurable: true });
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
        }
      });
      return 'and back';
    },
  },
  history: {
    weight: 2,
    run: async ({ page, random }) => {
      const by = random() < 0.6 ? -1 : 1;
      const isAtEdge = await page.evaluate(() => location.hash === '#home');
      await page.evaluate((steps) => history.go(steps), isAtEdge ? 1 : by);
      await page.waitForTimeout(30);
      return isAtEdge || by > 0 ? 'forward' : 'back';
    },
  },
  'host render': {
    weight: 3,
    keepsDraft: true,
    run: async ({ page, random }) => {
      const what = pick(random, ['api', 'messages', 'zone', 'callbacks'] as const);
      await page.evaluate((each) => hands.change(each), what);
      return what;
    },
  },
  'new options': {
    weight: 1,
    run: async ({ page }) => {
      await page.evaluate(() => hands.change('options'));
      return 'from the host';
    },
  },
  'broken call': {
    weight: 2,
    run: async ({ page, random }) => {
      const [method, failure] = pick(random, failures);
      await page.evaluate(([name, how]) => hands.failNext(name, how), [method, failure] as const);
      return `${method}: ${failure}`;
    },
  },
  wait: {
    weight: 2,
    run: async ({ page, random }) => {
      const milliseconds = pick(random, [100, 600, 1_200]);
      await page.waitForTimeout(milliseconds);
      return `${milliseconds} ms`;
    },
  },
};

const total = Object.values(acts).reduce((sum, { weight }) => sum + weight, 0);

export function drawAct(random: () => number): string {
  let left = random() * total;
  for (const [name, { weight }] of Object.entries(acts)) {
    left -= weight;
    if (left < 0) return name;
  }
  return 'wait';
}
