import type { PersonEvent, WizardSnapshot } from '@tokenwright/core';
import type { Act, Step } from './anySchedule.ts';
import type { FaultLane } from './createFaultLane.ts';
import { createPage, type Page } from './createPage.ts';
import type { NetworkFault } from './networkFaults.ts';

export interface Person {
  readonly workspaceId: string;
  readonly pages: readonly Page[];
  readonly kept: ReadonlyMap<string, string>;
  readonly keptOn: ReadonlyMap<string, Page>;
  take(step: Step): Promise<void>;
  rest(): Promise<string | undefined>;
}

const MOST_TIMERS = 200;

export function createPerson(lane: FaultLane, random: () => number): Person {
  const { clock, proxy } = lane;
  const workspaceId = lane.newWorkspace();
  const pages: Page[] = [];
  const kept = new Map<string, string>();
  const keptOn = new Map<string, Page>();
  let page: Page | undefined;
  let isOnline = true;
  let names = 0;

  const open = () => {
    page = createPage(lane, { workspaceId, name: `Token ${++names}`, isOnline: () => isOnline, random });
    pages.push(page);
  };
  const say = (...events: readonly PersonEvent[]) => {
    for (const event of events) page?.wizard.send(event);
  };
  const keep = (event: PersonEvent) => {
    const snapshot = page?.wizard.getSnapshot();
    if (page && snapshot?.status === 'revealing') {
      const { token, secret } = snapshot;
      kept.set(
        token.id,
        secret.read((text) => text),
      );
      keptOn.set(token.id, page);
    }
    say(event);
  };
  const does: { readonly [Name in Act]: () => void } = {
    go: () => (page ? does[nextAct(page.wizard.getSnapshot())]() : open()),
    create: () => say({ type: 'create' }),
    'double click': () => say({ type: 'create' }, { type: 'create' }),
    'change the name': () => {
      say({ type: 'edit', step: 'name' }, { type: 'next', draft: { name: `Token ${++names}`, description: '' } });
    },
    copy: () => keep({ type: 'copied' }),
    store: () => keep({ type: 'stored' }),
    finish: () => say({ type: 'finish' }),
    revoke: () => say({ type: 'revoke' }),
    reissue: () => say({ type: 'reissue' }),
    'check again': () => say({ type: 'checkAgain' }),
    back: () => say({ type: 'back' }),
    close: () => say({ type: 'close' }),
    stay: () => say({ type: 'stay' }),
    leave: () => say({ type: 'leave' }),
    unmount() {
      say({ type: 'abandon' });
      page = undefined;
    },
    hide: () => say({ type: 'hide' }),
    // A page that unloads still sends requests but receives no response; a crashed page sends no requests.
    reload() {
      say({ type: 'abandon' });
      does.crash();
    },
    crash() {
      page?.die();
      page = undefined;
    },
    open: () => {
      const isOver = !page || ['finished', 'withdrawing'].includes(page.wizard.getSnapshot().status);
      if (isOver) open();
    },
    'go offline': () => {
      isOnline = false;
    },
    'go online': () => {
      isOnline = true;
    },
    'let go': proxy.release,
    'sign in': () => page?.signIn(true),
    'give up': () => page?.signIn(false),
  };

  const take = async (step: Step): Promise<void> => {
    const [verb, rest = ''] = step.split(/ (.*)/);
    if (verb === 'wait') return clock.pass(Number(rest));
    if (verb === 'break') proxy.breakNext(rest as NetworkFault);
    else does[step as Act]();
    await clock.pass(0);
  };
  const alive = () => pages.filter((each) => !each.isDead());
  const rest = async (): Promise<string | undefined> => {
    isOnline = true;
    proxy.heal();
    for (let timers = 0; ; timers += 1) {
      for (const each of alive()) each.signIn(true);
      await clock.pass(0);
      const busy = alive().filter(({ wizard }) => isBusy(wizard.getSnapshot()));
      const next = clock.untilNext();
      if (next === undefined)
        return busy[0] && `stands still: ${busy[0].wizard.getSnapshot().status} waits for nothing`;
      if (timers > MOST_TIMERS) return `comes to no end: ${busy[0]?.wizard.getSnapshot().status}`;
      await clock.pass(next);
    }
  };
  return {
    workspaceId,
    pages,
    kept,
    keptOn,
    take,
    async rest() {
      const before = await rest();
      for (const { wizard } of alive()) wizard.send({ type: 'abandon' });
      return before ?? (await rest());
    },
  };
}

function isBusy(snapshot: WizardSnapshot): boolean {
  const { status } = snapshot;
  if (status === 'secretGone') return snapshot.revoking !== false;
  return ['creating', 'waiting', 'reauthenticating', 'reconciling', 'withdrawing'].includes(status);
}

function nextAct(snapshot: WizardSnapshot): Act {
  switch (snapshot.status) {
    case 'editing':
      return 'change the name';
    case 'reviewing':
      return 'create';
    case 'revealing':
      return snapshot.saved ? 'finish' : 'copy';
    case 'secretGone':
      return 'reissue';
    case 'unknown':
      return 'check again';
    case 'pendingApproval':
      return 'finish';
    case 'reauthenticating':
      return 'sign in';
    case 'finished':
    case 'withdrawing':
      return 'open';
    default:
      return 'let go';
  }
}
