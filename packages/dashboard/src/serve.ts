import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMountly } from './server/createMountly.ts';
import { keptServerKey } from './server/keptServerKey.ts';
import { listen } from './server/listen.ts';
import { readSettings } from './server/readSettings.ts';
import { stopOnSignal } from './server/stopOnSignal.ts';

const pagesFolder = fileURLToPath(new URL('../dist', import.meta.url));

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  await access(join(pagesFolder, 'index.html')).catch(() => {
    throw new Error(
      'The pages of Mountly are not built yet. Run `npx --yes pnpm@12 demo`, which builds and starts it.',
    );
  });
  const origins = ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${settings.port}`);
  const listener = await listen(settings.port);
  const mountly = await createMountly({
    origins,
    pagesFolder,
    serverKey: settings.serverKey ?? (await keptServerKey(settings.dataFolder)),
    databaseUrl: settings.databaseUrl,
    databaseFolder: settings.dataFolder,
  });
  listener.answerWith(mountly.fetch);
  stopOnSignal(async () => {
    await listener.close();
    await mountly.close();
  });
  console.log(`Mountly is ready at ${origins[0]}`);
}

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
