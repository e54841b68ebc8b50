import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';

const [TARGET, FIELD_TEXT] = [44, 16];

let demo: Demo;
let page: Page;

beforeAll(async () => {
  demo = await openDemo();
  const context = await demo.browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
  });
  page = await context.newPage();
  await page.goto(`${demo.url}/workspace/tokens`);
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .waitFor();
});

afterAll(() => demo?.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).last().tap();

const reach: Readonly<Record<string, () => Promise<unknown>>> = {
  list: async () => {},
  name: async () => {
    await press('Create token');
    await page.getByRole('textbox', { name: 'Token name' }).fill('Phone');
  },
  permissions: async () => {
    await press('Continue');
    await page.getByRole('heading', { name: 'Choose permissions' }).waitFor();
  },
  access: async () => {
    const forms = page.getByRole('radiogroup', { name: 'Forms', exact: true });
    await forms.getByRole('radio', { name: 'Read', exact: true }).check();
    await press('Continue');
    await page.getByRole('radio', { name: /Service token/ }).check();
  },
  review: async () => {
    await press('Continue');
    await page.getByRole('heading', { name: 'Review and create' }).waitFor();
  },
  secret: async () => {
    await press('Create token');
    await page.getByRole('heading', { name: 'Copy and save the secret' }).waitFor();
  },
};

test.each(Object.entries(reach))(
  'on a phone, every target of %s is large enough, and no field zooms',
  async (_, go) => {
    await go();
    const { targets, fields } = await page.evaluate(measure);

    expect(targets.length).toBeGreaterThan(1);
    expect(targets.flatMap(({ name, size }) => (size < TARGET ? `${size} px: ${name}` : []))).toEqual([]);
    expect(fields.filter(({ text, keyboard }) => text < FIELD_TEXT || !keyboard)).toEqual([]);
  },
);

test('on a phone with a notch, no control of the dialog is under the notch or at the edge', async () => {
  const page = await demo.browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 47, bottom: 34 } });
  await page.goto(`${demo.url}/workspace/tokens`);
  await page.getByRole('button', { name: 'Create token', exact: true }).first().tap();
  await page.getByRole('textbox', { name: 'Token name' }).waitFor();
  const edges = await page
    .locator('dialog[open]')
    .first()
    .evaluate((dialog) => {
      const boxes = [...dialog.querySelectorAll('button, input')].map((each) => each.getBoundingClientRect());
      const inView = boxes.filter(({ width, bottom }) => width > 1 && bottom <= innerHeight);
      return [Math.min(...inView.map(({ top }) => top)), innerHeight - Math.max(...inView.map(({ bottom }) => bottom))];
    });
  expect(edges[0]).toBeGreaterThanOrEqual(47);
  expect(edges[1]).toBeGreaterThanOrEqual(34);
  await page.close();
});

function measure() {
  const root =
    [...document.querySelectorAll('dialog[open]')].at(-1) ??
    document.querySelector('[data-part=manager]') ??
    document.body;
  const controls = [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')].filter((each) =>
    each.checkVisibility({ visibilityProperty: true }),
  );
  const nameOf = (each: HTMLElement) => `${each.localName} ${each.ariaLabel ?? each.textContent} ${each.className}`;
  // A label is pressed like its field, and a transparent field lies over the shape that the user sees.
  const sizeOf = (each: HTMLElement) => {
    const labels = each.matches('[type=radio], [type=checkbox]') ? ((each as HTMLInputElement).labels ?? []) : [];
    const shape = getComputedStyle(each).opacity === '0' && each.parentElement ? [each.parentElement] : [];
    const heights = [each, ...labels, ...shape].map((part) => part.getBoundingClientRect().height);
    return Math.round(Math.max(...heights));
  };
  const targets = controls
    .filter((each) => each.getBoundingClientRect().width > 1)
    .map((each) => ({ name: nameOf(each), size: sizeOf(each) }));
  const fields = controls
    .filter((each) => each.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
    .map((each) => ({
      name: nameOf(each),
      text: Number.parseFloat(getComputedStyle(each).fontSize),
      keyboard: !each.matches('input[type=text], input[type=search]') || (each as HTMLInputElement).enterKeyHint !== '',
    }));
  return { targets, fields };
}
