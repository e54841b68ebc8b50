import type { Page } from 'playwright-core';
import type { Hands } from '../hands/page/page.tsx';
import { startPlaces } from '../hands/startPlaces.ts';

type Walk = (page: Page) => Promise<unknown>;

const press = (page: Page, name: string) =>
  page
    .getByRole('button', { name, exact: true })
    .last()
    .evaluate((button: HTMLElement) => button.click());

const sees = (page: Page, text: string | RegExp) => page.getByText(text).last().waitFor();

type Broken = Parameters<Hands['failNext']>;

const creating =
  (ends: string | RegExp, ...failures: readonly Broken[]): Walk =>
  async (page) => {
    await walkTo('review', page);
    for (const failure of failures) await page.evaluate((each) => hands.failNext(...each), failure);
    await press(page, 'Create token');
    await sees(page, ends);
  };

function walkTo(place: string, page: Page): Promise<unknown> {
  const walk = startPlaces[place];
  if (!walk) throw new Error(`There is no place “${place}”.`);
  return walk(page);
}

const then =
  (before: Walk, name: string, ends: string | RegExp): Walk =>
  async (page) => {
    await before(page);
    await press(page, name);
    await sees(page, ends);
  };

const secretGone = creating(/its secret can’t be shown/, ['createToken', 'lose-secret']);

const toRequest: Walk = async (page) => {
  await walkTo('permissions', page);
  const levels = page.getByRole('radiogroup', { name: 'Integrations', exact: true });
  await levels.getByRole('radio', { name: 'Write' }).evaluate((radio: HTMLElement) => radio.click());
  await press(page, 'Continue');
  await page.getByRole('radio', { name: /Service token/ }).evaluate((radio: HTMLElement) => radio.click());
  await press(page, 'Continue');
  await sees(page, 'Why do you need this token?');
};

export const spokenPages: Readonly<Record<string, Walk>> = {
  ...startPlaces,
  'name with an error': then(startPlaces.name as Walk, 'Continue', /^Enter a name/),
  'permissions with an error': then(startPlaces.permissions as Walk, 'Continue', 'Choose at least one permission.'),
  'question about a draft': async (page) => {
    await walkTo('permissions', page);
    await page.keyboard.press('Escape');
    await sees(page, 'Discard this token?');
  },
  'secret copied': then(startPlaces.secret as Walk, 'Copy secret', 'Copied to the clipboard.'),
  'outcome revealed': then(
    then(startPlaces.secret as Walk, 'Copy secret', 'Copied to the clipboard.'),
    'Done',
    /^Hand/,
  ),
  'outcome delivered': creating(/^Its secret is in Acme Vault/),
  'outcome not created': creating('No token was created.', ['createToken', 'quota']),
  'outcome secret gone': secretGone,
  'outcome revoked': then(secretGone, 'Revoke token', 'The token was revoked'),
  'outcome unknown': creating(/^Couldn’t confirm whether/, ['createToken', 'lose-response', 'unauthenticated']),
  'request with a justification': toRequest,
  'outcome pending approval': async (page) => {
    await toRequest(page);
    await page.getByRole('textbox', { name: 'Why do you need this token?' }).fill('For the nightly sync.');
    await press(page, 'Request token');
    await sees(page, 'Waiting for approval');
  },
};
