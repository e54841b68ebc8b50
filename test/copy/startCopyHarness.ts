import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { type Dashboard, startDashboard } from '../startDashboard.ts';
import { type View, walkToSecret } from '../walkToSecret.ts';
import { type Situation, situations } from './situations.ts';
import { type Framing, startFraming } from './startFraming.ts';

export interface Copying {
  readonly said: 'copied' | 'not copied';
  readonly isPasted: boolean;
  readonly isPastedByHand: boolean;
}

const BEFORE = 'What was on the clipboard before.';
const COPIED = 'Copied to the clipboard.';

export async function startCopyHarness(): Promise<{
  readonly copyIn: (situation: string) => Promise<Copying>;
  readonly stop: () => Promise<void>;
}> {
  const dashboard = await startDashboard({ hosts: ['mountly.test'], isFramed: true });
  const framing = await startFraming();
  const options = chromiumLaunchOptions();
  const args = [...options.args, '--host-resolver-rules=MAP mountly.test 127.0.0.1'];
  const browser = await chromium.launch({ ...options, args });
  return {
    copyIn: (name) => copyIn(situations[name] ?? {}, { browser, dashboard, framing }),
    async stop() {
      await browser.close();
      framing.stop();
      await dashboard.stop();
    },
  };
}

interface World {
  readonly browser: Browser;
  readonly dashboard: Dashboard;
  readonly framing: Framing;
}

async function copyIn(situation: Situation, { browser, dashboard, framing }: World): Promise<Copying> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  context.setDefaultTimeout(60_000);
  await clipboardOf(context, BEFORE);
  const page = await context.newPage();
  const view = await open(page, situation, dashboard, framing);
  await walkToSecret(view, `Nightly export ${dashboard.secrets.length + 1}`);
  const secret = dashboard.secrets.at(-1);
  const press = situation.press ?? ((button) => button.click());
  await press(view.getByRole('button', { name: 'Copy secret' }));
  const result = view.getByText(/^(Copied to the clipboard|Couldn’t copy)\./);
  const said = (await result.textContent()) === COPIED ? 'copied' : 'not copied';
  const isPasted = (await clipboardOf(context)) === secret;
  const isPastedByHand = said === 'not copied' && (await copyByHand(page, view, String(secret)));
  await context.close();
  return { said, isPasted, isPastedByHand };
}

async function open(page: Page, situation: Situation, { url }: Dashboard, framing: Framing): Promise<View> {
  const { host = 'localhost', frame, before, around } = situation;
  if (before) await page.addInitScript(before);
  const address = `${url.replace('localhost', host)}/workspace/tokens`;
  if (!frame) {
    await page.goto(address);
    await page.getByRole('button', { name: 'Create token' }).first().waitFor();
    if (around) await page.evaluate(around);
    return page;
  }
  await page.goto(`${framing.url}?${new URLSearchParams({ address, allow: frame.allow })}`);
  return page.frameLocator('iframe');
}

async function copyByHand(page: Page, view: View, secret: string): Promise<boolean> {
  await page.bringToFront();
  await view.getByRole('textbox', { name: /^Secret of/ }).focus();
  await page.keyboard.press('Control+C');
  return (await clipboardOf(page.context())) === secret;
}

async function clipboardOf(context: BrowserContext, text?: string): Promise<string> {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  const field = page.locator('textarea');
  await page.bringToFront();
  await field.focus();
  if (text === undefined) await page.keyboard.press('Control+V');
  else {
    await field.fill(text);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
  }
  const held = await field.inputValue();
  await page.close();
  return held;
}
