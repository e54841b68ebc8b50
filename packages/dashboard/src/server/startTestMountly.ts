import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMountly } from './createMountly.ts';

const SERVER_KEY = 'kJ3vX0m9Qe7RrT5uYw2ZsA8dFgHbNcMxVlPoIiUtE1s=';

export async function startTestMountly(origin: string) {
  const folder = await mkdtemp(join(tmpdir(), 'mountly-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Mountly</title>');
  const mountly = await createMountly({ origins: [origin], pagesFolder: folder, serverKey: SERVER_KEY });
  const call = async (path: string, init: RequestInit = {}) => mountly.fetch(new Request(new URL(path, origin), init));
  return {
    call,
    async signIn(memberId?: string): Promise<{ readonly cookie: string }> {
      const cookie = cookieOf(await call('/forms'));
      if (!memberId) return { cookie };
      const init = {
        method: 'POST',
        headers: { cookie, origin, 'x-mountly': '1' },
        body: JSON.stringify({ memberId }),
      };
      return { cookie: cookieOf(await call('/app-api/session', init)) };
    },
    async read(path: string, headers: Record<string, string>) {
      const response = await call(path, { headers });
      if (response.status !== 200) throw new Error(`${path} returned ${response.status} instead of 200.`);
      return response.json();
    },
    async stop(): Promise<void> {
      await mountly.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}
