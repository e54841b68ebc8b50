import type { Page } from 'playwright-core';
import type { Figure, FigureFamily } from '../../scripts/figure.ts';
import { countBlankFrames } from './list/countBlankFrames.ts';
import { timeChange } from './list/timeChange.ts';
import { servePage } from './page/servePage.ts';
import { median } from './picker/takeSample.ts';

const FRAME = 16.7;
const FRAMES = 120;

const changes: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'filter by a segment': (page) => press(page, /^Inactive/),
  'filter back': (page) => press(page, /^Active/),
  'search for a letter': (page) => page.getByRole('searchbox').press('f'),
  'search for a second letter': (page) => page.getByRole('searchbox').press('o'),
  'sort by name': (page) => sortBy(page, 'name'),
  'sort by expiration': (page) => sortBy(page, 'expires'),
  'sort by last use': (page) => sortBy(page, 'last-used'),
};

const list: FigureFamily = {
  name: 'list',
  async run({ runs = 5 }) {
    const served = await servePage(new URL('./list/page.tsx', import.meta.url));
    try {
      const took: Record<string, number[]> = {};
      let [blank, frames] = [0, 0];
      for (let round = 0; round < runs; round += 1) {
        const page = await served.open();
        await page.locator('[data-part=token-row]').first().waitFor();
        const seen = await page.evaluate(countBlankFrames, FRAMES);
        blank += seen.blank;
        frames += seen.all;
        await page.evaluate(() => scrollTo(0, 0));
        for (const [name, change] of Object.entries(changes)) {
          took[name] = [...(took[name] ?? []), await timeChange(page, () => change(page))];
        }
        await page.close();
      }
      return [
        ...Object.entries(took).map(([name, times]) => figure(name, median(times), runs)),
        {
          name: '10,000 tokens: frames of a scroll that lack a row',
          value: blank,
          bar: '0',
          ok: blank === 0,
          count: frames,
        },
      ];
    } finally {
      await served.close();
    }
  },
};

export default list;

function figure(name: string, value: number, count: number): Figure {
  return {
    name: `10,000 tokens: script to ${name}`,
    value,
    unit: 'ms',
    bar: `≤ ${FRAME} ms`,
    ok: value <= FRAME,
    count,
  };
}

function press(page: Page, name: RegExp): Promise<unknown> {
  return page
    .locator('[data-part=list-segment]')
    .filter({ hasText: name })
    .evaluate((button: HTMLElement) => button.click());
}

function sortBy(page: Page, order: string): Promise<unknown> {
  return page.locator('select[data-part=sort]').selectOption(order);
}
