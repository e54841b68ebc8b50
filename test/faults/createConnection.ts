import { createRestApi } from '@tokenwright/adapters/rest';
import type { TokenApi } from '@tokenwright/core';
import { type FaultLane, PAGE, PERSON } from './createFaultLane.ts';

export interface Connection {
  readonly page: string;
  readonly api: Required<TokenApi>;
  readonly onReauthenticate: () => Promise<void>;
  signIn(isDone: boolean): void;
  readonly asksToSignIn: () => boolean;
  die(): void;
  readonly isDead: () => boolean;
}

let pages = 0;

export function createConnection(lane: FaultLane, workspaceId: string, isOnline: () => boolean): Connection {
  const page = `p${++pages}`;
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
  return {
    page,
    api: createRestApi({
      baseUrl: `${lane.proxy.url}/api`,
      fetch: sendUntilDeath,
      headers: { [PERSON]: workspaceId, [PAGE]: page },
    }) as Required<TokenApi>,
    onReauthenticate: () =>
      new Promise((resolve, reject) => {
        signIns.push((isDone) => (isDone ? resolve() : reject(new Error('The person gave up.'))));
      }),
    signIn(isDone) {
      const asked = signIns;
      signIns = [];
      for (const answer of asked) answer(isDone);
    },
    asksToSignIn: () => signIns.length > 0,
    die() {
      isDead = true;
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
