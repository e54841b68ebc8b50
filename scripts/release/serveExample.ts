import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';

const contentTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

const INDEX = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Tokens</title><link rel="stylesheet" href="/main.css" /></head>
  <body><div id="app"></div><script type="module" src="/main.js"></script></body>
</html>
`;

const levels = [
  { id: 'read', label: 'Read' },
  { id: 'write', label: 'Write' },
];

export async function serveExample(
  dist: string,
  server: typeof import('@tokenwright/server'),
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const database = await server.openDatabase();
  const catalogue = server.defineCatalogue({
    groups: [{ id: 'content', label: 'Content', permissions: [{ id: 'forms', label: 'Forms', levels }] }],
    tokenTypes: [{ id: 'service', label: 'Service token' }],
    expirations: { presets: [7, 30], defaultDays: 30 },
  });
  const tokens = server.createTokenServer({
    database,
    serverKey: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64'),
    tokenPrefix: 'acme',
    options: () => catalogue,
    authenticate: () => ({ workspaceId: 'acme', memberId: 'ada', memberName: 'Ada Park' }),
  });
  const answer = (request: Request) => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith('/api/') ? tokens.fetch(request) : fileResponse(dist, pathname);
  };
  const listener = createServer(getRequestListener(answer));
  await new Promise<void>((done) => listener.listen(0, 'localhost', done));
  const { port } = listener.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    async close() {
      listener.closeAllConnections();
      await new Promise((done) => listener.close(done));
      await tokens.close();
    },
  };
}

async function fileResponse(dist: string, pathname: string): Promise<Response> {
  if (pathname === '/') return new Response(INDEX, { headers: { 'content-type': 'text/html' } });
  const file = await readFile(join(dist, pathname)).catch(() => undefined);
  const headers = { 'content-type': contentTypes[extname(pathname)] ?? 'text/plain' };
  return file ? new Response(new Uint8Array(file), { headers }) : new Response(undefined, { status: 404 });
}
