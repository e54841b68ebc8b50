import { By, Key, until, type WebElement } from 'selenium-webdriver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Dashboard, startDashboard } from '../startDashboard.ts';
import { openWebKit, type WebKit } from './openWebKit.ts';

let dashboard: Dashboard;
let webKit: WebKit;

beforeAll(async () => {
  dashboard = await startDashboard();
  webKit = await openWebKit();
});

afterAll(async () => {
  await webKit?.close();
  await dashboard?.stop();
});

const find = (xpath: string) => webKit.driver.wait(until.elementLocated(By.xpath(xpath)), 30_000);

async function press(xpath: string): Promise<void> {
  const button = await find(`${xpath}[not(@aria-disabled='true')]`);
  await webKit.driver.executeScript('arguments[0].click()', button);
}

async function openTokens(): Promise<void> {
  await webKit.driver.get(`${dashboard.url}/workspace/tokens`);
  await find("//button[starts-with(@aria-label, 'Actions for')]");
}

test('the confirmation of a revocation shows all of its content', async () => {
  await openTokens();
  await press("(//button[starts-with(@aria-label, 'Actions for')])[1]");
  await press("//*[@role='menuitem'][normalize-space()='Revoke']");
  const question = await find("//*[@role='alertdialog']");
  const heights = await webKit.driver.executeScript<Record<string, number>>(measureQuestion, question);

  expect(heights.dialog).toBeGreaterThan(200);
  expect(heights.hidden).toBe(0);
});

test('Tab stays inside the question about a draft, and the draft does not change', async () => {
  await openTokens();
  await press("(//button[normalize-space()='Create token'])[1]");
  const name: WebElement = await find("//dialog//input[@type='text']");
  await name.sendKeys('Draft');
  await name.sendKeys(Key.ESCAPE);
  const question = await find("//*[@role='alertdialog']");
  for (let count = 0; count < 8; count++) {
    await webKit.driver.actions().sendKeys(Key.TAB).perform();
    const isInside = 'return arguments[0].contains(document.activeElement) || document.activeElement === document.body';
    expect(await webKit.driver.executeScript(isInside, question)).toBe(true);
  }
  await webKit.driver.actions().sendKeys('typed behind').perform();

  expect(await name.getAttribute('value')).toBe('Draft');
});

function measureQuestion(question: HTMLElement) {
  const frame = question.getBoundingClientRect();
  const contents = [...question.querySelectorAll('h2, p, textarea, input, button')].map((each) =>
    each.getBoundingClientRect(),
  );
  const hidden = contents.filter(({ height, bottom }) => height > 1 && bottom > frame.bottom + 1);
  return { dialog: frame.height, hidden: hidden.length };
}
