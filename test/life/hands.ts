import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Hands {
  press(page: Page, target: Locator): Promise<void>;
  type(page: Page, field: Locator, text: string): Promise<void>;
  choose(page: Page, opener: Locator, item: string | RegExp): Promise<void>;
  pick(page: Page, field: Locator, option: RegExp): Promise<void>;
  setLevel(page: Page, permission: string, level: string): Promise<void>;
}

export const actionsOf = (page: Page, token: string): Locator =>
  page.getByRole('button', { name: `Actions for ${token}`, exact: true });

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true }).last();

const itemOf = (page: Page, name: string | RegExp) =>
  page.getByRole('menuitem', { name, exact: true }).or(page.getByRole('menuitemradio', { name, exact: true }));

const levelsOf = (page: Page, permission: string) => page.getByRole('radiogroup', { name: permission, exact: true });

export const mouse: Hands = {
  press: (_page, target) => target.click(),
  async type(page, field, text) {
    await field.click();
    await replaceText(page, text);
  },
  async choose(page, opener, item) {
    await opener.click();
    await itemOf(page, item).click();
  },
  async pick(_page, field, option) {
    const value = await field.getByRole('option', { name: option }).getAttribute('value');
    await field.selectOption(value);
  },
  setLevel: (page, permission, level) =>
    levelsOf(page, permission).getByRole('radio', { name: level, exact: true }).check(),
};

export const keyboard: Hands = {
  async press(page, target) {
    const type = await target.getAttribute('type');
    if (type === 'radio') return chooseRadio(page, target);
    await tabTo(page, target);
    await expect.poll(() => target.getAttribute('aria-disabled')).not.toBe('true');
    await page.keyboard.press(type === 'checkbox' ? 'Space' : 'Enter');
  },
  async type(page, field, text) {
    await tabTo(page, field);
    await replaceText(page, text);
  },
  async choose(page, opener, item) {
    await keyboard.press(page, opener);
    const wanted = itemOf(page, item);
    await wanted.waitFor();
    for (let downs = 0; downs < 15 && !(await hasFocus(wanted)); downs++) await page.keyboard.press('ArrowDown');
    expect(await hasFocus(wanted)).toBe(true);
    await page.keyboard.press('Enter');
  },
  async pick(page, field, option) {
    await tabTo(page, field);
    const shown = () => field.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    for (let downs = 0; downs < 30 && !option.test(await shown()); downs++) await page.keyboard.press('ArrowDown');
    expect(await shown()).toMatch(option);
  },
  async setLevel(page, permission, level) {
    const group = levelsOf(page, permission);
    const wanted = group.getByRole('radio', { name: level, exact: true });
    await tabUntil(page, () =>
      page.evaluate(() => document.activeElement?.matches('[data-part=permission-levels] [type=radio]')),
    );
    const isAbove = await group.evaluate((element) => {
      const position = element.compareDocumentPosition(document.activeElement ?? element);
      return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    const way = isAbove ? 'ArrowUp' : 'ArrowDown';
    for (let rows = 0; rows < 60 && !(await hasFocus(group)); rows++) await page.keyboard.press(way);
    for (const key of ['ArrowRight', 'ArrowLeft']) {
      for (let levels = 0; levels < 5 && !(await wanted.isChecked()); levels++) await page.keyboard.press(key);
    }
    expect(await wanted.isChecked()).toBe(true);
  },
};

async function replaceText(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

async function chooseRadio(page: Page, target: Locator): Promise<void> {
  const name = await target.getAttribute('name');
  await tabUntil(page, () => page.evaluate((group) => document.activeElement?.getAttribute('name') === group, name));
  for (let turns = 0; turns < 12 && !(await target.isChecked()); turns++) await page.keyboard.press('ArrowDown');
  expect(await target.isChecked()).toBe(true);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await tabUntil(page, () => target.evaluate((element) => element === document.activeElement));
}

async function tabUntil(page: Page, isThere: () => Promise<boolean | undefined>): Promise<void> {
  for (let tabs = 0; tabs < 250 && !(await isThere()); tabs++) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}
