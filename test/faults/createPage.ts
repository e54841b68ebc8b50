import type { PersonEvent, Token, WizardSnapshot } from '@tokenwright/core';
import type { EditBase } from '@tokenwright/core/tokens';
import { createConnection } from './createConnection.ts';
import type { FaultLane } from './createFaultLane.ts';
import { createRevocation, type RevocationSnapshot } from './createRevocation.ts';
import { openMachine } from './openMachine.ts';
import type { Scenario } from './scenarios.ts';

export interface Page {
  readonly id: string;
  readonly keys: readonly string[];
  readonly edges: ReadonlySet<string>;
  readonly toldOf: ReadonlySet<string>;
  readonly base?: EditBase | undefined;
  getSnapshot(): WizardSnapshot | RevocationSnapshot;
  send(event: PersonEvent): void;
  fill(name: string, overlap: number): readonly PersonEvent[];
  signIn(isDone: boolean): void;
  readonly asksToSignIn: () => boolean;
  die(): void;
  readonly isDead: () => boolean;
}

export interface PageSetup {
  readonly scenario: Scenario;
  readonly token: Token | undefined;
  readonly workspaceId: string;
  readonly name: string;
  readonly overlap: number;
  readonly isOnline: () => boolean;
  readonly random: () => number;
}

export function createPage(lane: FaultLane, setup: PageSetup): Page {
  const { workspaceId, isOnline, scenario, token } = setup;
  const connection = createConnection(lane, workspaceId, isOnline);
  const { page: id, api, onReauthenticate, signIn, asksToSignIn, isDead } = connection;
  const shared = { id, signIn, asksToSignIn, isDead };
  if (scenario === 'revoke') {
    const question = createRevocation(api, (token as Token).id, onReauthenticate);
    const unused = { keys: [], edges: new Set<string>(), toldOf: new Set<string>(), fill: () => [] };
    return { ...shared, ...unused, ...question, die: connection.die };
  }
  const keys: string[] = [];
  const edges = new Set<string>();
  const toldOf = new Set<string>();
  const timers = new Set<() => void>();
  const { wizard, ...machine } = openMachine[scenario]({
    ...setup,
    api,
    common: {
      locale: 'en',
      timeZone: 'UTC',
      now: lane.clock.now,
      random: setup.random,
      schedule(milliseconds, act) {
        const stop = lane.clock.schedule(milliseconds, act);
        timers.add(stop);
        return stop;
      },
      newIntentKey() {
        const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
        keys.push(key);
        return key;
      },
      onNotice(notice) {
        const isWarning =
          notice.type === 'acknowledgementLost' || (notice.type === 'finished' && notice.outcome === 'revoked');
        if (isWarning && notice.token) toldOf.add(notice.token.id);
      },
      onReauthenticate,
    },
  });
  let { status } = wizard.getSnapshot();
  wizard.subscribe(() => {
    const next = wizard.getSnapshot().status;
    edges.add(`${status} → ${next}`);
    status = next;
  });
  for (const _step of wizard.getSteps()) wizard.send({ type: 'next' });
  return {
    ...shared,
    ...machine,
    keys,
    edges,
    toldOf,
    getSnapshot: wizard.getSnapshot,
    send: wizard.send,
    die() {
      connection.die();
      for (const stop of timers) stop();
    },
  };
}
