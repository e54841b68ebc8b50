import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

type Answer = (request: Request) => Response | Promise<Response>;

export interface Listener {
  answerWith(answer: Answer): void;
  close(): Promise<void>;
}

const SHUTDOWN_TIMEOUT = 5_000;

/** Loopback only, because Mountly signs every visitor in. */
export async function listen(port: number): Promise<Listener> {
  let answer: Answer = () => new Response('Mountly is starting.', { status: 503, headers: { 'retry-after': '1' } });
  const server = createAdaptorServer({ fetch: (request) => answer(request) }) as Server;
  server.on('request', (_request, response) => response.once('finish', () => endIfLast(server)));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(explain(error, port));
  });
  return {
    answerWith: (handler) => {
      answer = handler;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const hurry = setTimeout(() => server.closeAllConnections(), SHUTDOWN_TIMEOUT);
      await closed;
      clearTimeout(hurry);
    },
  };
}

function endIfLast(server: Server): void {
  if (!server.listening) setImmediate(() => server.closeIdleConnections());
}

function explain(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const wayOut = `Choose another port, such as: PORT=${port + 1} npx --yes pnpm@12 demo`;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program, so Mountly did not start. Stop that program, or leave it. ${wayOut}`;
  }
  if (code === 'EACCES') return `This user may not listen on port ${port}, so Mountly did not start. ${wayOut}`;
  return `Mountly cannot listen on port ${port}: ${error instanceof Error ? error.message : error}. ${wayOut}`;
}
