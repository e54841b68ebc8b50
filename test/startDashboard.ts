import { resolve } from 'node:path';
import { build } from 'vite';
import { createMountly } from '../packages/dashboard/src/server/createMountly.ts';
import { listen } from '../packages/dashboard/src/server/listen.ts';
import { freePort } from './freePort.ts';
import { temporaryFolder } from './startMountly.ts';

export interface Dashboard {
  readonly url: string;
  readonly secrets: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface DashboardSetup {
  /** @default 19 */
  readonly react?: 18 | 19;
  readonly hosts?: readonly string[];
  readonly isFramed?: boolean;
  readonly databaseUrl?: string;
}

const SERVER_KEY = 'kJ3vX0m9Qe7RrT5uYw2ZsA8dFgHbNcMxVlPoIiUtE1s=';
const BLOCKS_FRAMES = /; frame-ancestors 'none'/;

export async function startDashboard({
  react = 19,
  hosts = [],
  isFramed = false,
  databaseUrl,
}: DashboardSetup = {}): Promise<Dashboard> {
  const pages = await temporaryFolder();
  await buildPages(pages.path, react);
  const port = await freePort();
  const origins = ['localhost', ...hosts].map((name) => `http://${name}:${port}`);
  const mountly = await createMountly({ origins, pagesFolder: pages.path, serverKey: SERVER_KEY, databaseUrl });
  const secrets: string[] = [];
  const listener = await listen(port);
  listener.answerWith(async (request) => {
    const response = await mountly.fetch(request);
    if (request.method === 'POST' && new URL(request.url).pathname === '/api/tokens') await note(response, secrets);
    return isFramed ? withFrames(response) : response;
  });
  const stop = async () => {
    await listener.close();
    await mountly.close();
    await pages.remove();
  };
  return { url: String(origins[0]), secrets, stop };
}

async function buildPages(outDir: string, react: 18 | 19): Promise<void> {
  const older = ['react', 'react-dom'].map((name) => ({
    find: new RegExp(`^${name}(?=/|$)`),
    replacement: resolve(`node_modules/${name}-18`),
  }));
  await build({
    root: resolve('packages/dashboard'),
    configFile: resolve('packages/dashboard/vite.config.ts'),
    resolve: { alias: react === 18 ? older : [] },
    build: { outDir, emptyOutDir: true },
    logLevel: 'error',
  });
}

async function note(response: Response, secrets: string[]): Promise<void> {
  const { secret } = (await response.clone().json()) as { readonly secret?: string };
  if (secret) secrets.push(secret);
}

function withFrames(response: Response): Response {
  const framed = new Response(response.body, response);
  framed.headers.set(
    'content-security-policy',
    String(framed.headers.get('content-security-policy')).replace(BLOCKS_FRAMES, ''),
  );
  for (const name of ['x-frame-options', 'cross-origin-resource-policy']) framed.headers.delete(name);
  return framed;
}
