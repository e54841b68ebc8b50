import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';

let demo: Demo;
let page: Page;

beforeAll(async () => {
  demo = await openDemo();
  page = await demo.browser.newPage({ viewport: { width: 1280, height: 860 } });
});

afterAll(() => demo?.close());

function visibleRows(): Promise<number> {
  return page.locator('[data-part=token-row]').evaluateAll(
    (rows) =>
      rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }).length,
  );
}

it('shows at least eight tokens of the demo at 1280 × 860, in rows of 56 px', async () => {
  await page.goto(`${demo.url}/workspace/tokens`);
  await page.locator('[data-part=token-row]').nth(7).waitFor();
  expect(await visibleRows()).toBeGreaterThanOrEqual(8);
  const heights = await page
    .locator('[data-part=token-row]')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThanOrEqual(12);
  expect([...new Set(heights)]).toEqual([56]);
  const [head] = await page
    .locator('[data-part=token-head]')
    .evaluateAll((rows) =>
      rows.map((row) => [row.getBoundingClientRect().height, getComputedStyle(row).gridTemplateColumns]),
    );
  expect(head).toEqual([36, expect.stringMatching(/px 212px 104px 112px 32px$/)]);
});

const textTops = () =>
  page.locator('[data-part=token-row]').evaluateAll((rows) =>
    rows.map((row) => {
      const [name, line] = ['token-name', 'quick-act] [data-part=link-button'].map((part) => {
        const text = row.querySelector(`[data-part=${part}]`)?.firstChild;
        if (!text) return Number.NaN;
        const range = document.createRange();
        range.selectNodeContents(text);
        const { top, height } = range.getBoundingClientRect();
        return top + height / 2 - row.getBoundingClientRect().top;
      });
      return { name, distance: Number(line) - Number(name) };
    }),
  );

it('draws names at one height, and “Renew to …” 18 px below them', async () => {
  await page.locator('[data-part=quick-act] button').first().waitFor();
  const rows = await textTops();
  const names = rows.map(({ name }) => Number(name));
  expect(Math.max(...names) - Math.min(...names)).toBeLessThan(1);
  const distances = rows.filter(({ distance }) => distance > 0).map(({ distance }) => Math.round(distance));
  expect(distances.length).toBeGreaterThan(0);
  expect([...new Set(distances)]).toEqual([18]);
});

it('outlines the filter like the other controls', async () => {
  const [filter, sort] = await Promise.all(
    ['list-toolbar] [data-part=icon-button', 'sort'].map((part) =>
      page.locator(`[data-part=${part}]`).evaluate((element) => {
        const { borderTopWidth, borderTopColor } = getComputedStyle(element);
        return [borderTopWidth, borderTopColor, element.getBoundingClientRect().height];
      }),
    ),
  );
  expect(filter).toEqual(sort);
});

it.each([1024, 1280])('opens details beside the list at %i px, and moves on with the arrow keys', async (width) => {
  await page.setViewportSize({ width, height: 860 });
  const names = page.locator('[data-part=token-name]');
  await names.nth(1).click();
  const details = page.getByRole('complementary', { name: (await names.nth(1).textContent()) ?? '' });
  await details.waitFor();
  await expect.poll(() => details.evaluate((panel) => panel === document.activeElement)).toBe(true);
  const [list, drawer] = await Promise.all(
    [page.locator('[data-part=token-table]'), details].map((each) => each.boundingBox()),
  );
  expect(drawer?.width).toBe(480);
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(drawer?.x ?? 0);
  const selected = page.locator('[data-part=token-row][data-selected] [data-part=token-name]');
  for (const [key, row] of [
    ['ArrowDown', 2],
    ['ArrowUp', 1],
    ['ArrowUp', 0],
    ['ArrowUp', 0],
  ] as const) {
    await page.keyboard.press(key);
    const name = (await names.nth(row).textContent()) ?? '';
    await expect.poll(() => selected.textContent()).toBe(name);
    expect(await page.locator('[data-part=details-title]').textContent()).toBe(name);
  }
  await names.nth(3).click();
  await expect.poll(() => selected.textContent()).toBe(await names.nth(3).textContent());
  await page.keyboard.press('Escape');
  await page.locator('[data-part=details]').waitFor({ state: 'detached' });
});

it('gives names all the room beside the date at 390 px, on one line with it', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  const rows = await page.locator('[data-part=token-row]').evaluateAll((all) =>
    all.map((row) => {
      const box = (part: string) => row.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      const name = row.querySelector('[data-part=token-name]');
      const [names, date] = [
        box('[data-part=token-name] bdi'),
        box('[data-column=expires] :is(bdi, [data-part=token-note])'),
      ];
      return {
        isCut: name !== null && name.scrollWidth > name.clientWidth,
        room: date.left - box('[data-part=token-title]').right,
        offset: names.bottom - date.bottom,
        height: row.getBoundingClientRect().height,
      };
    }),
  );
  expect(rows.filter(({ isCut, room }) => isCut && room > 12)).toEqual([]);
  expect(rows.filter(({ offset }) => Math.abs(offset) > 1)).toEqual([]);
  expect([...new Set(rows.map(({ height }) => height))]).toEqual([72]);
});
