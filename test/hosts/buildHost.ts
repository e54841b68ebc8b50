import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../scripts/runCommand.ts';

const published = ['core', 'react', 'adapters', 'server'] as const;

export async function packPackages(folder: string): Promise<Readonly<Record<string, string>>> {
  await must('pnpm', ['--recursive', '--filter=./packages/{core,react,adapters,server}', 'build']);
  for (const name of published) {
    // `prepack` would build again.
    await must('pnpm', [
      '--config.ignore-scripts=true',
      '--dir',
      `packages/${name}`,
      'pack',
      '--pack-destination',
      folder,
    ]);
  }
  const archives = await readdir(folder);
  const archiveOf = (name: string) => archives.find((file) => file.startsWith(`tokenwright-${name}-`)) ?? '';
  return Object.fromEntries(published.map((name) => [`@tokenwright/${name}`, `file:${join(folder, archiveOf(name))}`]));
}

/** The name of a file in `shared`. */
export type HostApi = 'api' | 'ownApi' | 'memoryApi';

export async function buildHost(
  name: string,
  packages: Readonly<Record<string, string>>,
  api: HostApi = 'api',
): Promise<BuiltHost> {
  const folder = await mkdtemp(join(tmpdir(), `tokenwright-host-${name}-`));
  await cp(join('test/hosts', name), folder, { recursive: true });
  await cp(join('test/hosts/shared', `${api}.js`), join(folder, 'src/api.js'));
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  for (const [dependency, archive] of Object.entries(packages))
    if (manifest.dependencies[dependency]) manifest.dependencies[dependency] = archive;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, overrides: packages }));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await must('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
    await must('npm', ['run', 'build'], folder);
  } catch (cause) {
    await remove();
    throw cause;
  }
  return { folder, remove };
}

export interface BuiltHost {
  readonly folder: string;
  remove(): Promise<void>;
}

async function must(program: string, args: readonly string[], cwd?: string): Promise<void> {
  const { ok, output } = await runCommand(program, args, { print: 'keep', ...(cwd && { cwd }) });
  if (!ok) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
}
