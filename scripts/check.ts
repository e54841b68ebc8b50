import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { lintArchive } from './lintArchive.ts';
import { checkProse } from './prose.ts';
import { type CommandResult, runCommand } from './runCommand.ts';
import { checkStructure } from './structure.ts';
import { endWith, type Tally } from './tally.ts';
import { type WorkspacePackage, workspacePackages } from './workspacePackages.ts';

interface Check {
  readonly name: string;
  /** The package, or `root`; omitted if the check covers all. */
  readonly folder?: string;
  readonly run: () => Promise<CommandResult>;
}

const command = (program: string, ...args: string[]) => runCommand(program, args, { print: 'keep' });

export async function runChecks(
  wanted: readonly string[] = [],
): Promise<Tally & { readonly notes: readonly string[] }> {
  const packages = workspacePackages();
  const all: readonly Check[] = [
    ...['.', ...packages.map(({ folder }) => folder)].map(types),
    {
      name: 'lint and format',
      run: () => command('biome', 'ci', '--diagnostic-level=warn', '--error-on-warnings', '--colors=off'),
    },
    { name: 'prose', run: async () => checkProse() },
    { name: 'structure', run: async () => checkStructure() },
    { name: 'builds', run: () => command('pnpm', '--recursive', '--no-bail', '--filter=./packages/*', 'build') },
    ...packages.filter(({ published }) => published).map(packaging),
  ];
  const kinds = new Set(all.map(kindOf));
  const folders = ['root', ...packages.map(({ folder }) => basename(folder))];
  const unknown = wanted.filter((word) => !kinds.has(word) && !folders.includes(word));
  if (unknown.length > 0) {
    const known = `The checks are ${[...kinds].join(', ')}; the packages are ${folders.join(', ')}.`;
    throw new Error(`There is no check and no package ${unknown.join(', ')}. ${known}`);
  }
  const checks = all.filter((check) => isWanted(check, wanted, kinds));
  if (checks.length === 0) {
    const whole = all.filter(({ folder }) => folder === undefined).map(kindOf);
    throw new Error(`${whole.join(', ')} check all packages at once. Run \`pnpm check ${wanted[0]}\` alone.`);
  }
  const failed: string[] = [];
  for (const check of checks) if (!(await holds(check, wanted.length > 0))) failed.push(`  FAILED ${check.name}`);
  return { passed: checks.length - failed.length, failed: failed.length, notes: failed };
}

function isWanted(check: Check, wanted: readonly string[], kinds: ReadonlySet<string>): boolean {
  const folders = wanted.filter((word) => !kinds.has(word));
  const ofKind = wanted.length === folders.length || wanted.includes(kindOf(check));
  return ofKind && (folders.length === 0 || (check.folder !== undefined && folders.includes(check.folder)));
}

const kindOf = ({ name }: Check): string => name.split(' ')[0] ?? name;

async function holds({ name, run }: Check, isVerbose: boolean): Promise<boolean> {
  const start = performance.now();
  const { ok, output } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok || isVerbose) console.log(output);
  return ok;
}

function types(folder: string): Check {
  return {
    name: `types of ${folder}`,
    folder: folder === '.' ? 'root' : basename(folder),
    run: () => command('tsc', '--noEmit', '--pretty', 'false', '--project', folder),
  };
}

function packaging({ name, folder, entries }: WorkspacePackage): Check {
  const run = async () => {
    if (!existsSync(join(folder, 'dist')))
      return { ok: false, output: `${name} has no build. Run \`pnpm build\` first.\n` };
    const results = [await inTemporaryFolder((packed) => packAndLint(folder, packed)), ...(await load(entries))];
    return { ok: results.every(({ ok }) => ok), output: results.map(({ output }) => output).join('') };
  };
  return { name: `package ${name}`, folder: basename(folder), run };
}

function load(entries: readonly string[]): Promise<CommandResult[]> {
  const all = JSON.stringify(entries);
  return Promise.all([
    command(process.execPath, '--input-type=module', '--eval', `for (const entry of ${all}) await import(entry)`),
    command(process.execPath, '--eval', `for (const entry of ${all}) require(entry)`),
  ]);
}

async function packAndLint(folder: string, packed: string): Promise<CommandResult> {
  // `prepack` would repeat the build of the previous check.
  const pack = await command(
    'pnpm',
    '--config.ignore-scripts=true',
    '--dir',
    folder,
    'pack',
    '--pack-destination',
    packed,
  );
  if (!pack.ok) return pack;
  const [archive] = await readdir(packed);
  const path = join(packed, archive ?? '');
  return lintArchive(path);
}

async function inTemporaryFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) endWith(await runChecks(process.argv.slice(2)));
