import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runCommand } from '../runCommand.ts';
import { workspacePackages } from '../workspacePackages.ts';

const run = promisify(execFile);

export interface PackedPackage {
  readonly name: string;
  readonly source: string;
  readonly archive: string;
  readonly folder: string;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export interface Candidate {
  readonly packages: readonly PackedPackage[];
  readonly project: string;
  readonly artifacts: string;
}

export async function packCandidate(folder: string, artifacts: string): Promise<Candidate> {
  const published = workspacePackages().filter((each) => each.published);
  const filters = published.map(({ name }) => `--filter=${name}`);
  await must('pnpm', ['--recursive', ...filters, 'pack', '--pack-destination', artifacts]);
  const archives = await readdir(artifacts);
  const packages = published.map(async ({ name, folder: source }) => {
    const start = `${name.slice(1).replace('/', '-')}-`;
    const archive = archives.find((file) => file.startsWith(start) && file.endsWith('.tgz'));
    if (!archive) throw new Error(`\`pnpm pack\` wrote no tarball of ${name}.`);
    return unpack(name, source, join(artifacts, archive), join(folder, 'unpacked', name));
  });
  const unpacked = await Promise.all(packages);
  return { packages: unpacked, project: await newProject(join(folder, 'project'), unpacked), artifacts };
}

async function unpack(name: string, source: string, archive: string, folder: string): Promise<PackedPackage> {
  await mkdir(folder, { recursive: true });
  await run('tar', ['--extract', '--gzip', '--strip-components=1', '--file', archive, '--directory', folder]);
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { name, source, archive, folder, manifest };
}

async function newProject(folder: string, packages: readonly PackedPackage[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const archives = Object.fromEntries(packages.map(({ name, archive }) => [name, `file:${archive}`]));
  const dependencies = { ...archives, react: '^19.0.0', 'react-dom': '^19.0.0' };
  const manifest = { name: 'tokenwright-release', version: '0.0.0', private: true, type: 'module', dependencies };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, overrides: archives }));
  await must('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], folder);
  return folder;
}

async function must(program: string, args: readonly string[], cwd?: string): Promise<void> {
  const { ok, output } = await runCommand(program, args, { print: 'keep', ...(cwd && { cwd }) });
  if (!ok) throw new Error(`${program} ${args.join(' ')} failed:\n${output}`);
}
