import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Candidate, packCandidate } from './release/candidate.ts';
import { candidateChecks, type ReleaseCheck, repositoryChecks } from './release/checks.ts';
import { publishCandidate, publishObstacles } from './release/publish.ts';

const USAGE = `pnpm release --dry-run      packs the packages, installs them in a new project, and checks them
  --without NAME,…          omits these checks
  --keep FOLDER             keeps the tarballs and the SBOM in this folder
pnpm release                also publishes the packages`;

export async function release(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { 'dry-run': { type: 'boolean' }, without: { type: 'string' }, keep: { type: 'string' } },
  });
  const isDryRun = values['dry-run'] ?? false;
  const obstacles = isDryRun ? [] : await publishObstacles();
  for (const obstacle of obstacles) console.error(`FAILED ${obstacle}`);
  if (obstacles.length > 0) return false;
  const omitted = values.without?.split(',') ?? [];
  const isWanted = ({ name }: { readonly name: string }) => !omitted.includes(name);
  if (omitted.length > 0 && !isDryRun) throw new Error('Only a dry run can omit checks.');
  if (!(await holds(repositoryChecks.filter(isWanted)))) return false;
  const folder = await mkdtemp(join(tmpdir(), 'tokenwright-release-'));
  try {
    const artifacts = values.keep ? resolve(values.keep) : join(folder, 'artifacts');
    await mkdir(artifacts, { recursive: true });
    const candidate = await packCandidate(folder, artifacts);
    const checks = candidateChecks.filter(isWanted).map((check) => bound(check, candidate));
    return (await holds(checks)) && (isDryRun || (await publishCandidate(candidate)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function bound({ name, run }: ReleaseCheck<Candidate>, candidate: Candidate): ReleaseCheck<void> {
  return { name, run: () => run(candidate) };
}

async function holds(checks: readonly ReleaseCheck<void>[]): Promise<boolean> {
  let failed = 0;
  for (const { name, run } of checks) {
    const start = performance.now();
    const { problems, note } = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name}${note ? `: ${note}` : ''} (${seconds} s)`);
    for (const problem of problems) console.log(`       ${problem}`);
    if (problems.length > 0) failed++;
  }
  return failed === 0;
}

if (import.meta.main) {
  const isGood = await release(process.argv.slice(2)).catch((error) => {
    console.error(error instanceof Error ? `${error.message}\n\n${USAGE}` : error);
    return false;
  });
  console.log(isGood ? 'The release is ready.' : 'The release is not ready.');
  process.exitCode = isGood ? 0 : 1;
}
