import type { Page } from 'playwright-core';

type Walk = (page: Page) => Promise<unknown>;

const click = async (page: Page, name: string | RegExp, role: 'button' | 'menuitem' = 'button') => {
  const found = page.getByRole(role, { name, exact: typeof name === 'string' }).last();
  // Clicks by script, because a new page ignores trusted clicks.
  await found.evaluate((element: HTMLElement) => element.click());
};

const isAt = (page: Page, step: string) => page.locator(`dialog [data-step="${step}"]`).waitFor();

const openWizard: Walk = async (page) => {
  await click(page, 'Create token');
  await isAt(page, 'name');
};

const toPermissions: Walk = async (page) => {
  await openWizard(page);
  await page.getByRole('textbox', { name: 'Token name' }).fill(`Hand ${Date.now()}`);
  await click(page, 'Continue');
  await isAt(page, 'permissions');
};

const toAccess: Walk = async (page) => {
  await toPermissions(page);
  const forms = page.getByRole('radiogroup', { name: 'Forms', exact: true });
  await forms.getByRole('radio', { name: 'Read', exact: true }).evaluate((radio: HTMLElement) => radio.click());
  await click(page, 'Continue');
  await isAt(page, 'access');
  await page.getByRole('radio', { name: /Service token/ }).evaluate((radio: HTMLElement) => radio.click());
};

const toReview: Walk = async (page) => {
  await toAccess(page);
  await click(page, 'Continue');
  await isAt(page, 'review');
};

const toSecret: Walk = async (page) => {
  await toReview(page);
  await click(page, 'Create token');
  await isAt(page, 'secret');
};

const fromMenu =
  (item: string, step?: string): Walk =>
  async (page) => {
    await click(page, 'Actions for CI deploy');
    await click(page, item, 'menuitem');
    await (step ? isAt(page, step) : page.getByRole('alertdialog').waitFor());
  };

export const startPlaces: Readonly<Record<string, Walk>> = {
  list: async () => {},
  'empty list': async () => {},
  details: async (page) => {
    await click(page, 'CI deploy');
    await page.locator('[data-part="details-body"]').waitFor();
  },
  name: openWizard,
  permissions: toPermissions,
  access: toAccess,
  review: toReview,
  secret: toSecret,
  revoke: fromMenu('Revoke'),
  rotate: fromMenu('Rotate secret…', 'overlap'),
  edit: fromMenu('Edit…', 'edit'),
};
