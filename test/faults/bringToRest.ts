import type { FaultLane } from './createFaultLane.ts';
import type { ListActs } from './createListActs.ts';
import type { Page } from './createPage.ts';

const MOST_TIMERS = 200;

const BUSY = ['creating', 'waiting', 'reauthenticating', 'reconciling', 'abandoning', 'revoking'];

/** Returns the fault of a page that stays busy. */
export async function bringToRest(
  { clock, proxy }: FaultLane,
  pages: readonly Page[],
  list: ListActs,
): Promise<string | undefined> {
  proxy.heal();
  const alive = () => pages.filter((each) => !each.isDead());
  for (let timers = 0; ; timers += 1) {
    for (const each of [...alive(), list]) each.signIn(true);
    await clock.pass(0);
    const busy = alive().filter(isBusy);
    const next = alive().some((each) => each.asksToSignIn()) ? 0 : clock.untilNext();
    if (next === undefined) return busy[0] && `stands still: ${busy[0].getSnapshot().status} waits for nothing`;
    if (timers > MOST_TIMERS) return `comes to no end: ${busy[0]?.getSnapshot().status}`;
    await clock.pass(next);
  }
}

function isBusy(page: Page): boolean {
  const snapshot = page.getSnapshot();
  return snapshot.status === 'secretGone' ? snapshot.revoking !== false : BUSY.includes(snapshot.status);
}
