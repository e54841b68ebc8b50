import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createTokenServer, type Database, type TokenServer, type TokenServerConfig } from '@tokenwright/server';
import { createFaultProxy, type FaultProxy } from './createFaultProxy.ts';
import { createVirtualClock, type VirtualClock } from './createVirtualClock.ts';
import { faultOptions } from './faultOptions.ts';

export interface FaultLaneSetup {
  readonly database: Database;
  readonly server?: Partial<TokenServerConfig>;
  readonly sabotage?: (request: Request) => Request | Promise<Request>;
}

export interface FaultLane {
  readonly database: Database;
  readonly server: TokenServer;
  readonly proxy: FaultProxy;
  readonly clock: VirtualClock;
  readonly made: ReadonlyMap<string, ReadonlySet<string>>;
  readonly pending: { count: number };
  newWorkspace(): string;
  close(): Promise<void>;
}

const START = Date.UTC(2026, 10, 23, 12);

export const PERSON = 'x-person';

export async function createFaultLane({ database, server: changes, sabotage }: FaultLaneSetup): Promise<FaultLane> {
  const made = new Map<string, Set<string>>();
  const pending = { count: 0 };
  const clock = createVirtualClock(START, () => settled());
  const server = createTokenServer({
    database,
    serverKey: randomBytes(32).toString('base64'),
    tokenPrefix: 'mtl',
    rateLimit: false,
    options: () => faultOptions,
    authenticate: ({ headers }) => ({ workspaceId: headers.get(PERSON) ?? '', memberId: 'ada', memberName: 'Ada' }),
    clock: () => clock.now(),
    ...changes,
  });
  const answer = async (request: Request) => server.fetch(sabotage ? await sabotage(request) : request);
  const listener = createServer(getRequestListener(answer, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  const onAnswer = (intentKey: string, body: string) => note(made, intentKey, body);
  const proxy = await createFaultProxy({ port, now: clock.now, onAnswer });
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
    made,
    pending,
    newWorkspace: () => `w${++workspaces}`,
    async close() {
      await proxy.close();
      listener.closeAllConnections();
      await new Promise((resolve) => listener.close(resolve));
      await server.close();
    },
  };
}

function note(made: Map<string, Set<string>>, intentKey: string, body: string): void {
  const id = /"token":\{"id":"(tok_\w+)"/.exec(body)?.[1];
  if (id) made.set(intentKey, new Set([...(made.get(intentKey) ?? []), id]));
}
