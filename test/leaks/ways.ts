import { readFile } from 'node:fs/promises';
import { secretFileNames } from '@tokenwright/core';
import type { Page } from 'playwright-core';

export interface Shown {
  readonly name: string;
  readonly secret: string;
}

export const ways: Readonly<Record<string, (page: Page, shown: Shown) => Promise<unknown>>> = {
  'done after a copy': async (page) => {
    await press(page, 'Copy secret');
    await page.getByText('Copied to the clipboard.').waitFor();
    await finish(page);
  },
  'done after a download': async (page, { name, secret }) => {
    const downloading = page.waitForEvent('download');
    await press(page, 'Download .env');
    const file = await readFile(await (await downloading).path(), 'utf8');
    if (file !== `${secretFileNames(name).variable}=${secret}\n`)
      throw new Error('The downloaded file does not hold the secret.');
    await page.getByRole('checkbox', { name: 'I stored it another way' }).check();
    await finish(page);
  },
  'left without it': async (page) => {
    await page.keyboard.press('Escape');
    await press(page, 'Revoke and leave');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },
  'taken away by another route': async (page) => {
    await page.evaluate(() => history.pushState({}, '', '/forms'));
    await page.getByRole('heading', { level: 1, name: 'Forms' }).waitFor();
  },
  'taken out of the document by a script': async (page) => {
    await page.evaluate(() => {
      window.detached = document.getElementById('root') as Element;
      window.detached.remove();
    });
  },
  'left for another page, and back from the back/forward cache': async (page) => {
    page.once('dialog', (question) => question.accept());
    await page.evaluate(() => Object.assign(window, { isTheSame: true }));
    await page.goto(new URL('/openapi.json', page.url()).href);
    await page.goBack({ waitUntil: 'commit' });
    if (!(await page.evaluate(() => 'isTheSame' in window)))
      throw new Error('The page did not come from the back/forward cache.');
    await page.getByRole('heading', { name: /The secret was removed when you left the page/ }).waitFor();
  },
};

async function finish(page: Page): Promise<void> {
  await press(page, 'Done');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

function press(page: Page, label: string): Promise<void> {
  return page.getByRole('button', { name: label, exact: true }).click();
}
