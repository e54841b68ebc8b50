import { createRestApi } from '@tokenwright/adapters/rest';
import { builtInSteps, createTokenWizard, type TokenWizard } from '@tokenwright/core';
import { type FaultLane, PERSON } from './createFaultLane.ts';
import { draftsFor, faultOptions } from './faultOptions.ts';

export interface Page {
  readonly wizard: TokenWizard;
  readonly keys: readonly string[];
  readonly edges: ReadonlySet<string>;
  readonly toldOf: ReadonlySet<string>;
  signIn(isDone: boolean): void;
  die(): void;
  readonly isDead: () => boolean;
}

export interface PageSetup {
  readonly workspaceId: string;
  readonly name: string;
  readonly isOnline: () => boolean;
  readonly random: () => number;
}

export function createPage(lane: FaultLane, { workspaceId, name, isOnline, random }: PageSetup): Page {
  const keys: string[] = [];
  const edges = new Set<string>();
  const toldOf = new Set<string>();
  const timers = new Set<() => void>();
  let signIns: ((isDone: boolean) => void)[] = [];
  let isDead = false;

  const send = async (request: Request): Promise<Response> => {
    if (!isOnline()) throw new TypeError('Failed to fetch');
    lane.pending.count += 1;
    try {
      return await fetchWhole(request);
    } finally {
      lane.pending.count -= 1;
    }
  };
  const sendUntilDeath = async (request: Request): Promise<Response> => {
    const answer = await send(request).catch((error: unknown) => (isDead ? never() : Promise.reject(error)));
    return isDead ? never() : answer;
  };
  const wizard = createTokenWizard({
    api: createRestApi({
      baseUrl: `${lane.proxy.url}/api`,
      fetch: sendUntilDeath,
      headers: { [PERSON]: workspaceId },
    }),
    options: faultOptions,
    steps: builtInSteps,
    drafts: draftsFor(name),
    locale: 'en',
    timeZone: 'UTC',
    now: lane.clock.now,
    random,
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
    onReauthenticate: () =>
      new Promise((resolve, reject) => {
        signIns.push((isDone) => (isDone ? resolve() : reject(new Error('The person gave up.'))));
      }),
  });
  let status = wizard.getSnapshot().status;
  wizard.subscribe(() => {
    const next = wizard.getSnapshot().status;
    edges.add(`${status} → ${next}`);
    status = next;
  });
  for (const _step of wizard.getSteps()) wizard.send({ type: 'next' });
  return {
    wizard,
    keys,
    edges,
    toldOf,
    signIn(isDone) {
      const asked = signIns;
      signIns = [];
      for (const answer of asked) answer(isDone);
    },
    die() {
      isDead = true;
      for (const stop of timers) stop();
    },
    isDead: () => isDead,
  };
}

async function fetchWhole(request: Request): Promise<Response> {
  const { body, status, headers } = await fetch(request);
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of body ?? []) chunks.push(chunk);
  } catch (error) {
    return new Response(new ReadableStream({ start: (controller) => controller.error(error) }), { status, headers });
  }
  return new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers });
}

function never(): Promise<never> {
  return new Promise(() => {});
}
