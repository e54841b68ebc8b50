import type { PersonEvent } from '@tokenwright/core';
import type { Act, Step } from './anySchedule.ts';
import type { FaultLane } from './createFaultLane.ts';
import { createListActs, type ListActs } from './createListActs.ts';
import { createPage, type Page } from './createPage.ts';
import type { NetworkFault } from './networkFaults.ts';
import { nextAct } from './nextAct.ts';
import { type PreparedToken, prepareToken } from './prepareToken.ts';
import type { Scenario } from './scenarios.ts';

export interface KeptSecret {
  readonly tokenId: string;
  readonly secret: string;
  readonly page: Page | undefined;
}

export interface Person {
  readonly scenario: Scenario;
  readonly workspaceId: string;
  readonly prepared: PreparedToken | undefined;
  readonly pages: readonly Page[];
  readonly kept: readonly KeptSecret[];
  readonly givenUp: ReadonlySet<string>;
  readonly saves: readonly { readonly name: string; readonly seen: string }[];
  readonly list: ListActs;
  take(step: Step): Promise<void>;
  rest(): Promise<string | undefined>;
}

const MOST_TIMERS = 200;

const OVERLAPS = [3_600, 86_400, 3_600, 0];

export async function createPerson(lane: FaultLane, scenario: Scenario, random: () => number): Promise<Person> {
  const { clock, proxy } = lane;
  const workspaceId = lane.newWorkspace();
  const prepared = scenario === 'create' ? undefined : await prepareToken(lane, workspaceId, scenario);
  const id = prepared?.id ?? '';
  const [ada, grace] = [lane.apiOf(workspaceId, 'ada'), lane.apiOf(workspaceId, 'grace')];
  const pages: Page[] = [];
  const kept: KeptSecret[] = prepared?.secret ? [{ tokenId: id, secret: prepared.secret, page: undefined }] : [];
  const givenUp = new Set<string>();
  const saves: { name: string; seen: string }[] = [];
  const overlap = () => OVERLAPS[Math.floor(random() * OVERLAPS.length)] ?? 0;
  let page: Page | undefined;
  let isOnline = true;
  let isRevoked = false;
  let names = 0;

  const giveUp = (secrets: readonly KeptSecret[]) => {
    for (const { secret } of secrets) givenUp.add(secret);
  };
  const keptWith = (hint = 'none') => kept.filter(({ secret }) => hint.endsWith(secret.slice(-4)));
  const list = createListActs(lane, { workspaceId, id, isOnline: () => isOnline });
  const open = async () => {
    const token = prepared && (await ada.getToken(id));
    const name = `Token ${++names}`;
    page = createPage(lane, {
      scenario,
      token,
      workspaceId,
      name,
      overlap: overlap(),
      isOnline: () => isOnline,
      random,
    });
    pages.push(page);
  };
  const say = (...events: readonly PersonEvent[]) => {
    for (const event of events) page?.send(event);
  };
  const create = () => {
    const snapshot = page?.getSnapshot();
    if (snapshot?.status === 'asking') giveUp(kept);
    if (snapshot?.status !== 'reviewing') return say({ type: 'create' });
    const request = snapshot.intent.request as { readonly name?: string; readonly overlap?: number };
    if (request.overlap === 0) giveUp(kept);
    if (page?.base && request.name) saves.push({ name: request.name, seen: page.base.token().name });
    say({ type: 'create' });
  };
  const keep = (event: PersonEvent) => {
    const snapshot = page?.getSnapshot();
    if (page && snapshot?.status === 'revealing') {
      const secret = snapshot.secret.read((text) => text);
      kept.push({ tokenId: snapshot.token.id, secret, page });
      if (isRevoked) giveUp(kept);
    }
    say(event);
  };
  const does: { readonly [Name in Act]: () => unknown } = {
    go: () => (page ? does[nextAct(page.getSnapshot())]() : open()),
    create,
    'double click': () => {
      create();
      say({ type: 'create' });
    },
    'change the name': () => say(...(page?.fill(`Token ${++names}`, overlap()) ?? [])),
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
      const isOver = !page || ['finished', 'withdrawing', 'told'].includes(page.getSnapshot().status);
      return isOver ? open() : undefined;
    },
    'go offline': () => {
      isOnline = false;
    },
    'go online': () => {
      isOnline = true;
    },
    'let go': proxy.release,
    'sign in': () => [page, list].map((each) => each?.signIn(true)),
    'give up': () => [page, list].map((each) => each?.signIn(false)),
    use: () => useSecret(lane, kept.at(-1)),
    'another edits': () => prepared && grace.updateToken(id, { name: `Grace ${++names}` }).catch(() => undefined),
    'another revokes': () => prepared && revokeByGrace(),
    'cancel rotation': async () => {
      if (scenario === 'rotate') giveUp(keptWith((await list.cancelRotation())?.hint));
    },
    'end overlap': async () => {
      if (scenario === 'rotate') giveUp(keptWith((await list.endOverlap())?.oldSecret?.hint));
    },
  };
  const revokeByGrace = async () => {
    if (random() > 0.3) return;
    isRevoked = true;
    giveUp(kept);
    await grace.revokeToken(id);
  };

  const take = async (step: Step): Promise<void> => {
    const [verb, rest = ''] = step.split(/ (.*)/);
    if (verb === 'wait') return clock.pass(Number(rest));
    if (verb === 'break') proxy.breakNext(rest as NetworkFault);
    else await does[step as Act]();
    await clock.pass(0);
  };
  const alive = () => pages.filter((each) => !each.isDead());
  const rest = async (): Promise<string | undefined> => {
    isOnline = true;
    proxy.heal();
    for (let timers = 0; ; timers += 1) {
      for (const each of [...alive(), list]) each.signIn(true);
      await clock.pass(0);
      const busy = alive().filter(isBusy);
      const next = alive().some((each) => each.asksToSignIn()) ? 0 : clock.untilNext();
      if (next === undefined) return busy[0] && `stands still: ${busy[0].getSnapshot().status} waits for nothing`;
      if (timers > MOST_TIMERS) return `comes to no end: ${busy[0]?.getSnapshot().status}`;
      await clock.pass(next);
    }
  };
  return {
    scenario,
    workspaceId,
    prepared,
    pages,
    kept,
    givenUp,
    saves,
    list,
    take,
    async rest() {
      const before = await rest();
      for (const each of alive()) each.send({ type: 'abandon' });
      return before ?? (await rest());
    },
  };
}

function isBusy(page: Page): boolean {
  const snapshot = page.getSnapshot();
  if (snapshot.status === 'secretGone') return snapshot.revoking !== false;
  const busy = ['creating', 'waiting', 'reauthenticating', 'reconciling', 'withdrawing', 'revoking'];
  return busy.includes(snapshot.status);
}

async function useSecret({ server }: FaultLane, kept: KeptSecret | undefined): Promise<void> {
  if (!kept) return;
  const headers = { authorization: `Bearer ${kept.secret}` };
  await server.fetch(new Request('http://app.test/v1/verify', { headers }));
}
