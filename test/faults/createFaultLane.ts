import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createRestApi } from '@tokenwright/adapters/rest';
import type { TokenApi } from '@tokenwright/core';
import { createTokenServer, type Database, type TokenServer, type TokenServerConfig } from '@tokenwright/server';
import { keyRing } from '../../packages/server/src/serverKey/keyRing.ts';
import { createFaultProxy, type FaultProxy, type SeenAnswer } from './createFaultProxy.ts';
import { createVirtualClock, type VirtualClock } from './createVirtualClock.ts';
import { faultOptions } from './faultOptions.ts';

export interface FaultLaneSetup {
  readonly database: Database;
  readonly server?: Partial<TokenServerConfig>;
  readonly sabotage?: (request: Request) => Request | Promise<Request>;
}

export interface SeenAnswers {
  readonly tokens: ReadonlyMap<string, ReadonlySet<string>>;
  readonly secrets: ReadonlyMap<string, ReadonlySet<string>>;
  readonly done: ReadonlySet<string>;
  readonly count: number;
}

export interface FaultLane {
  readonly database: Database;
  readonly server: TokenServer;
  readonly proxy: FaultProxy;
  readonly clock: VirtualClock;
  readonly seen: SeenAnswers;
  readonly pending: { count: number };
  newWorkspace(): string;
  apiOf(workspaceId: string, memberId: 'ada' | 'grace'): Required<TokenApi>;
  digestOf(secret: string): string;
  close(): Promise<void>;
}

const START = Date.UTC(2026, 10, 23, 12);

export const PERSON = 'x-person';
const MEMBER = 'x-member';
export const PAGE = 'x-page';

export async function createFaultLane({ database, server: changes, sabotage }: FaultLaneSetup): Promise<FaultLane> {
  const seen = {
    tokens: new Map<string, Set<string>>(),
    secrets: new Map<string, Set<string>>(),
    done: new Set<string>(),
    count: 0,
  };
  const serverKey = randomBytes(32).toString('base64');
  const keys = keyRing(serverKey);
  const pending = { count: 0 };
  const clock = createVirtualClock(START, () => settled());
  const server = createTokenServer({
    database,
    serverKey,
    tokenPrefix: 'mtl',
    rateLimit: false,
    options: () => faultOptions,
    authenticate: ({ headers }) => {
      const memberId = headers.get(MEMBER) ?? 'ada';
      const tokenRights = memberId === 'grace' ? 'all' : 'own';
      return { workspaceId: headers.get(PERSON) ?? '', memberId, memberName: memberId, tokenRights };
    },
    clock: () => clock.now(),
    ...changes,
  });
  const answer = async (request: Request) => server.fetch(sabotage ? await sabotage(request) : request);
  const listener = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  const proxy = await createFaultProxy({ port, now: clock.now, onAnswer: (given) => note(seen, given) });
  const settled = async (): Promise<void> => {
    for (let still = 0; still < 3; ) {
      await new Promise(setImmediate);
      still = proxy.moving() === 0 && pending.count === proxy.held() ? still + 1 : 0;
    }
  };
  let workspaces = 0;
  return {
    database,
    server,
    proxy,
    clock,
    seen,
    pending,
    newWorkspace: () => `w${++workspaces}`,
    apiOf: (workspaceId, memberId) =>
      createRestApi({
        baseUrl: 'http://app.test/api',
        fetch: async (request) => server.fetch(request),
        headers: { [PERSON]: workspaceId, [MEMBER]: memberId },
      }) as Required<TokenApi>,
    digestOf: keys.digest,
    async close() {
      await proxy.close();
      listener.closeAllConnections();
      await new Promise((resolve) => listener.close(resolve));
      await server.close();
    },
  };
}

interface Notes {
  count: number;
  readonly tokens: Map<string, Set<string>>;
  readonly secrets: Map<string, Set<string>>;
  readonly done: Set<string>;
}

function note(notes: Notes, { headers, path, status, body }: SeenAnswer): void {
  const { tokens, secrets, done } = notes;
  notes.count += 1;
  if (status < 300) done.add(`${headers[PAGE]} ${path}`);
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') return;
  const add = (to: Map<string, Set<string>>, text: string | undefined) =>
    text && to.set(key, new Set([...(to.get(key) ?? []), text]));
  add(tokens, /"token":\{"id":"(tok_\w+)"/.exec(body)?.[1]);
  add(secrets, /"secret":"(\w+)"/.exec(body)?.[1]);
}
