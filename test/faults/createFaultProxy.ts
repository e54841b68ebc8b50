import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Answer, type Exchange, enactNetworkFault } from './enactNetworkFault.ts';
import type { NetworkFault } from './networkFaults.ts';

export interface FaultProxySetup {
  readonly port: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onAnswer: (answer: SeenAnswer) => void;
}

export interface SeenAnswer {
  readonly headers: IncomingMessage['headers'];
  readonly path: string;
  readonly status: number;
  readonly body: string;
}

export interface FaultProxy {
  readonly url: string;
  breakNext(fault: NetworkFault): void;
  moving(): number;
  held(): number;
  release(): void;
  heal(): void;
  close(): Promise<void>;
}

export async function createFaultProxy({ port, now, onAnswer }: FaultProxySetup): Promise<FaultProxy> {
  const agent = new Agent({ keepAlive: true });
  const queue: NetworkFault[] = [];
  const exchanges = countExchanges();
  const server = createServer((message, reply) =>
    exchanges.count(async () => {
      const body = await bodyOf(message);
      const forward = async (): Promise<Answer> => {
        const answer = await forwarded(message, body, port, agent);
        const { headers, url: path = '' } = message;
        onAnswer({ headers, path, status: answer.status, body: answer.body.toString() });
        return answer;
      };
      const exchange: Exchange = { reply, now, forward, hold: () => exchanges.hold(reply) };
      await enactNetworkFault(queue.shift(), exchange).catch(() => reply.destroy());
    }),
  );
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...exchanges,
    breakNext: (fault) => void queue.push(fault),
    heal() {
      queue.length = 0;
      exchanges.release();
    },
    async close() {
      exchanges.release();
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function countExchanges() {
  let moving = 0;
  let waiting: { readonly reply: ServerResponse; readonly go: () => void }[] = [];
  return {
    moving: () => moving,
    held: () => waiting.filter(({ reply }) => !reply.destroyed).length,
    async count(exchange: () => Promise<void>): Promise<void> {
      moving += 1;
      await exchange().finally(() => {
        moving -= 1;
      });
    },
    async hold(reply: ServerResponse): Promise<void> {
      moving -= 1;
      await new Promise<void>((go) => waiting.push({ reply, go }));
      moving += 1;
    },
    release(): void {
      const free = waiting;
      waiting = [];
      for (const { go } of free) go();
    },
  };
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function forwarded(message: IncomingMessage, body: Buffer, port: number, agent: Agent): Promise<Answer> {
  const { method, url: path, headers } = message;
  return new Promise((resolve, reject) => {
    const onward = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      const { statusCode: status = 502, headers } = answer;
      bodyOf(answer).then((body) => resolve({ status, headers, body }), reject);
    });
    onward.once('error', reject);
    onward.end(body);
  });
}
