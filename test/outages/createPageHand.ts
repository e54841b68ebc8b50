import type { Locator, Page } from 'playwright-core';
import type { NetworkFault } from '../faults/networkFaults.ts';
import type { PageLane } from './pageLane.ts';
import type { PageSchedule } from './pageSchedule.ts';

export interface PageHand {
  readonly hasRevoked: () => boolean;
  readonly answerSteps: () => Promise<void>;
  readonly act: () => Promise<string | undefined>;
  readonly opensRevoke: () => Promise<boolean>;
  readonly rests: () => Promise<void>;
}

interface Hand {
  readonly page: Page;
  readonly lane: PageLane;
  readonly schedule: PageSchedule;
  readonly random: () => number;
}

const wishes: readonly (readonly [label: RegExp, probability: number])[] = [
  [/^(Revoke and leave|Discard)$/, 0.8],
  [/^Leave$/, 0.5],
  [/^(Stay|Keep editing|Go back and copy it)$/, 1],
  [/^Done$/, 0.9],
  [/^Copy secret$/, 0.5],
  [/^I stored it another way$/, 0.6],
  [/^Check again$/, 0.7],
  [/^I checked the list\. Create it again$/, 0.3],
  [/^Revoke and create another$/, 0.3],
  [/^Revoke /, 0.8],
  [/^Try again$/, 0.7],
  [/^Continue$/, 0.9],
  [/^Create token$/, 0.8],
  [/^(Keep the token|Close|Cancel)$/, 0.3],
];

const spans = [700, 8_000, 31_000] as const;

const NAME = 'Nightly export';

export function createPageHand({ page, lane, schedule, random }: Hand): PageHand {
  const waiting = new Map<string, readonly NetworkFault[]>([
    ['Create token', schedule.onCreate],
    ['Copy secret', schedule.onCopy],
    [`Revoke ${NAME}`, schedule.onRevoke],
  ]);
  let hasRevoked = false;
  const press = async (label: string) => {
    for (const fault of waiting.get(label) ?? []) lane.proxy.breakNext(fault);
    waiting.delete(label);
    const isPressed = await clickLast(inDialog(page, label));
    if (isPressed && label === `Revoke ${NAME}`) hasRevoked = true;
    if (isPressed && label === 'Copy secret') await isCopyAnswered(page);
    return isPressed;
  };
  return {
    hasRevoked: () => hasRevoked,
    answerSteps: () => answerSteps(page),
    async act() {
      const labels = await buttonsOf(page);
      if (!labels) return undefined;
      const label = wishes.flatMap(([wish, probability]) => {
        const found = labels.find((each) => wish.test(each));
        return found !== undefined && random() < probability ? found : [];
      })[0];
      const isPressed = label !== undefined && (await press(label));
      if (label === undefined) {
        if (random() < 0.3) lane.proxy.heal();
        await lane.pass(page, spans[Math.floor(random() * spans.length)] ?? 0);
      }
      await quiet(page, lane);
      return isPressed ? label : 'wait';
    },
    async opensRevoke() {
      const actions = page.getByRole('button', { name: `Actions for ${NAME}` });
      if (!(await clickLast(actions))) return false;
      // A revocation that ends can remove the row.
      await Promise.race([
        page.getByRole('menuitem').first().waitFor(),
        actions.first().waitFor({ state: 'detached' }),
      ]);
      if (!(await clickLast(page.getByRole('menuitem', { name: 'Revoke', exact: true })))) return false;
      await page.getByRole('alertdialog').waitFor();
      return true;
    },
    async rests() {
      for (const span of spans) {
        await lane.pass(page, span);
        await quiet(page, lane);
      }
    },
  };
}

const inDialog = (page: Page, label: string) =>
  page.locator('dialog').last().getByRole('button', { name: label, exact: true });

/** Clicks by script, because a new page ignores trusted clicks. */
function clickLast(found: Locator): Promise<boolean> {
  return found.evaluateAll((elements) => {
    const last = elements.at(-1);
    if (last instanceof HTMLElement) last.click();
    return last !== undefined;
  });
}

async function isCopyAnswered(page: Page): Promise<void> {
  const isAnswered = page.locator('[data-part="secret-status"][data-state]').waitFor({ state: 'attached' });
  await Promise.race([isAnswered, page.locator('[data-step="secret"]').waitFor({ state: 'detached' })]);
}

async function pressIn(page: Page, label: string): Promise<void> {
  await inDialog(page, label).waitFor();
  await clickLast(inDialog(page, label));
}

async function answerSteps(page: Page): Promise<void> {
  await page.getByText('No access tokens yet').waitFor();
  await page
    .getByRole('button', { name: 'Create token' })
    .first()
    .evaluate((element: HTMLElement) => element.click());
  await page.getByRole('textbox', { name: 'Token name' }).fill(NAME);
  await pressIn(page, 'Continue');
  await page.getByRole('checkbox', { name: /Forms/ }).evaluate((element: HTMLElement) => element.click());
  await pressIn(page, 'Continue');
  await page.getByRole('heading', { name: 'Configure scope and expiration' }).waitFor();
  await pressIn(page, 'Continue');
  await page.getByRole('heading', { name: 'Review and create' }).waitFor();
}

async function buttonsOf(page: Page): Promise<readonly string[] | undefined> {
  return page.evaluate(() => {
    const dialog = [...document.querySelectorAll('dialog')].at(-1);
    if (!dialog) return undefined;
    const buttons = [...dialog.querySelectorAll('button')].filter((button) => button.checkVisibility());
    const usable = buttons.filter(({ disabled, ariaDisabled }) => !disabled && ariaDisabled !== 'true');
    return usable.map((button) => button.ariaLabel ?? button.textContent.trim());
  });
}

/** Of the browser, at most. */
const CONNECTIONS = 6;

async function quiet(page: Page, { proxy }: PageLane): Promise<void> {
  for (let still = 0; still < 3; ) {
    const calls = await page.evaluate(
      () => new Promise<number>((resolve) => setTimeout(() => resolve(window.pendingCalls), 15)),
    );
    const isQuiet = proxy.moving() === 0 && (calls === proxy.held() || proxy.held() === CONNECTIONS);
    still = isQuiet ? still + 1 : 0;
  }
}
