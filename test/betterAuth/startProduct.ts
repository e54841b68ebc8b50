import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { apiKey } from '@better-auth/api-key';
import { type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { build } from 'esbuild';
import { plugin } from './productOptions.ts';

type Asked = Record<string, string[]>;

interface ApiKeyServer {
  verifyApiKey(call: {
    readonly body: { readonly key: string; readonly permissions: Asked };
  }): Promise<{ valid: boolean }>;
}

const html = '<!doctype html><html lang="en"><title>Product</title><link rel="stylesheet" href="/page.css"><body>';
const page = `${html}<script type="module" src="/page.js"></script>`;

export async function startProduct(): Promise<{ readonly url: string; readonly stop: () => Promise<unknown> }> {
  const files = await bundledPage();
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown;
  const server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const auth = await startAuth(url);
  const authHandler = toNodeHandler(auth.handler);
  answer = async (request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith('/api/auth/')) return authHandler(request, response);
    if (path === '/forms')
      return response.writeHead(await formsStatus(request, auth.api as unknown as ApiKeyServer)).end();
    const file = files.get(path) ?? { type: 'text/html', body: page };
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Security-Policy': "default-src 'self'" });
    response.end(file.body);
  };
  return { url, stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}

async function startAuth(url: string) {
  const defaultPermissions = async (_user: string, ctx: { readonly body?: unknown }) => {
    const body = ctx.body as { readonly metadata?: { readonly tokenwright?: { readonly permissions?: Asked } } };
    const asked = Object.entries(body.metadata?.tokenwright?.permissions ?? {});
    return Object.fromEntries(asked.filter(([resource]) => resource === 'forms'));
  };
  const options = {
    baseURL: url,
    secret: 'only-for-tests-9sYt41Lw0cVn62RkQp87',
    database: new DatabaseSync(':memory:'),
    emailAndPassword: { enabled: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // The plugin's types don't compile with `exactOptionalPropertyTypes`.
    plugins: [apiKey({ ...plugin, permissions: { defaultPermissions } }) as unknown as BetterAuthPlugin],
  } satisfies BetterAuthOptions;
  await (await getMigrations(options)).runMigrations();
  return betterAuth(options);
}

async function formsStatus({ headers }: IncomingMessage, server: ApiKeyServer): Promise<number> {
  const key = String(headers['x-api-key'] ?? '');
  return (await server.verifyApiKey({ body: { key, permissions: { forms: ['read'] } } })).valid ? 200 : 401;
}

async function bundledPage(): Promise<Map<string, { readonly type: string; readonly body: Uint8Array }>> {
  const { outputFiles } = await build({
    entryPoints: [new URL('./page.tsx', import.meta.url).pathname],
    conditions: ['tokenwright-source'],
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/out',
    write: false,
  });
  const typeOf = (path: string) => (path.endsWith('.css') ? 'text/css' : 'text/javascript');
  return new Map(
    outputFiles.map(({ path, contents }) => [path.replace('/out', ''), { type: typeOf(path), body: contents }]),
  );
}
