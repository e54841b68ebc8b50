import type { Act, Step } from './anySchedule.ts';
import { bringToRest } from './bringToRest.ts';
import type { FaultLane } from './createFaultLane.ts';
import { createKeptSecrets, type KeptSecret, type KeptSecrets } from './createKeptSecrets.ts';
import { createListActs, type ListActs } from './createListActs.ts';
import type { Page } from './createPage.ts';
import { createPageActs, type SavedName } from './createPageActs.ts';
import type { NetworkFault } from './networkFaults.ts';
import { nextAct } from './nextAct.ts';
import { type PreparedToken, prepareToken } from './prepareToken.ts';
import type { Scenario } from './scenarios.ts';

export interface Person extends Pick<KeptSecrets, 'kept' | 'givenUp'> {
  readonly scenario: Scenario;
  readonly workspaceId: string;
  readonly prepared: PreparedToken | undefined;
  readonly pages: readonly Page[];
  readonly saves: readonly SavedName[];
  readonly list: ListActs;
  take(step: Step): Promise<void>;
  rest(): Promise<string | undefined>;
}

export async function createPerson(lane: FaultLane, scenario: Scenario, random: () => number): Promise<Person> {
  const { clock, proxy } = lane;
  const workspaceId = lane.newWorkspace();
  const prepared = scenario === 'create' ? undefined : await prepareToken(lane, workspaceId, scenario);
  const secrets = createKeptSecrets(prepared);
  let online = true;
  const isOnline = () => online;
  const list = createListActs(lane, { workspaceId, id: prepared?.id ?? '', isOnline });
  const visit = { scenario, workspaceId, isOnline, random, prepared, secrets };
  const { pages, saves, acts, open, page } = createPageActs(lane, visit);
  const does: { readonly [Name in Act]: () => unknown } = {
    ...acts,
    ...elsewhere(lane, visit, list),
    go() {
      const opened = page();
      return opened ? does[nextAct(opened.getSnapshot())]() : open();
    },
    'go offline': () => {
      online = false;
    },
    'go online': () => {
      online = true;
    },
    'let go': proxy.release,
    'sign in': () => [page(), list].map((each) => each?.signIn(true)),
    'give up': () => [page(), list].map((each) => each?.signIn(false)),
    use: () => useSecret(lane, secrets.kept.at(-1)),
  };
  return {
    scenario,
    workspaceId,
    prepared,
    pages,
    kept: secrets.kept,
    givenUp: secrets.givenUp,
    saves,
    list,
    async take(step) {
      const [verb, rest = ''] = step.split(/ (.*)/);
      if (verb === 'wait') return clock.pass(Number(rest));
      if (verb === 'break') proxy.breakNext(rest as NetworkFault);
      else await does[step as Act]();
      await clock.pass(0);
    },
    async rest() {
      online = true;
      const fault = await bringToRest(lane, pages, list);
      for (const each of pages) if (!each.isDead()) each.send({ type: 'abandon' });
      return fault ?? (await bringToRest(lane, pages, list));
    },
  };
}

interface Visit {
  readonly scenario: Scenario;
  readonly workspaceId: string;
  readonly prepared: PreparedToken | undefined;
  readonly secrets: KeptSecrets;
  readonly random: () => number;
}

function elsewhere(lane: FaultLane, { scenario, workspaceId, prepared, secrets, random }: Visit, list: ListActs) {
  const grace = lane.apiOf(workspaceId, 'grace');
  let edits = 0;
  return {
    'another edits': () =>
      prepared && grace.updateToken(prepared.id, { name: `Grace ${++edits}` }).catch(() => undefined),
    'another revokes': async () => {
      if (!prepared || random() > 0.3) return;
      secrets.giveUpForever();
      await grace.revokeToken(prepared.id);
    },
    'cancel rotation': async () => {
      if (scenario === 'rotate') secrets.giveUp((await list.cancelRotation())?.hint);
    },
    'end overlap': async () => {
      if (scenario === 'rotate') secrets.giveUp((await list.endOverlap())?.oldSecret?.hint);
    },
  };
}

async function useSecret({ server }: FaultLane, kept: KeptSecret | undefined): Promise<void> {
  if (!kept) return;
  const headers = { authorization: `Bearer ${kept.secret}` };
  await server.fetch(new Request('http://app.test/v1/verify', { headers }));
}
