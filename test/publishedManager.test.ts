import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildComponents } from './buildComponents.ts';

let folder: string;

beforeAll(async () => {
  folder = await buildComponents();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a host with the manager loads the wizard only on demand', async () => {
  const chunks = await hostBundle(`export { TokenManager } from ${JSON.stringify(join(folder, 'index.js'))}`);

  expect(firstImports(chunks)).not.toContain('react-hook-form');
  expect(chunks.flatMap(({ imports }) => imports)).toContain('react-hook-form');
});

test('a host built with Vite keeps our colors and text direction', async () => {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: join(folder, 'styles.css') } },
  })) as Rolldown.RolldownOutput;
  const sheet = output.map((each) => (each.type === 'asset' ? String(each.source) : '')).join('');

  expect(sheet).toContain('light-dark(#0f6650,#4cc49c)');
  expect(sheet).not.toContain('--lightningcss-');
  // A transpiled `:dir()` would match languages, and fail on an English page with right-to-left direction.
  expect(sheet).not.toContain(':lang(');
});

function firstImports(chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const name of loaded) {
    for (const each of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) loaded.add(each);
  }
  return loaded;
}

async function hostBundle(source: string): Promise<Rolldown.OutputChunk[]> {
  const bundled = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: {
        input: 'host',
        external: /^[^./\0]/,
        treeshake: { moduleSideEffects: false },
        preserveEntrySignatures: 'strict',
      },
    },
    plugins: [
      {
        name: 'host',
        enforce: 'pre',
        resolveId: (id) => (id === 'host' ? '\0host' : undefined),
        load: (id) => (id === '\0host' ? source : undefined),
      },
    ],
  });
  return (bundled as Rolldown.RolldownOutput).output.filter((each) => each.type === 'chunk');
}
