import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { publicAddresses } from '../publicAddresses.ts';
import { runCommand } from '../runCommand.ts';
import { workspacePackages } from '../workspacePackages.ts';
import type { Candidate } from './candidate.ts';
import { plannedRelease } from './changesets.ts';

/** npm publishes a tarball as it is, so the registry gets the checked files. */
export async function publishCandidate({ packages }: Candidate): Promise<boolean> {
  for (const { archive, name } of packages) {
    const { ok } = await runCommand('npm', ['publish', archive, '--provenance', '--access=public'], { print: 'show' });
    if (!ok) {
      console.error(`npm did not publish ${name}. Fix the cause, and run \`npm publish\` with the remaining tarballs.`);
      return false;
    }
  }
  return true;
}

export async function publishObstacles(): Promise<readonly string[]> {
  const [status, branch, plan] = await Promise.all([
    output('git', 'status', '--porcelain'),
    output('git', 'rev-parse', '--abbrev-ref', 'HEAD'),
    plannedRelease(),
  ]);
  const { homepage, repository } = publicAddresses();
  const placeholders = [homepage, repository.url].filter((address) => new URL(address).hostname.endsWith('.example'));
  return [
    ...(status === '' ? [] : ['The working tree has uncommitted changes.']),
    ...(branch === 'main' ? [] : [`The branch is ${branch}, not main.`]),
    ...('problem' in plan ? [plan.problem] : []),
    ...('changesets' in plan && plan.changesets.length > 0
      ? [`${plan.changesets.length} changesets are pending. Run \`pnpm changeset version\`, and commit the changelogs.`]
      : []),
    ...placeholders.map((address) => `${address} is a placeholder. Set the address in the root's package.json.`),
    ...(process.env.ACTIONS_ID_TOKEN_REQUEST_URL || process.env.NPM_ID_TOKEN
      ? []
      : ['Provenance needs the identity of a CI job. Publish from the workflow in docs/releasing.md.']),
    ...workspacePackages()
      .filter(({ published, folder }) => published && !existsSync(join(folder, 'CHANGELOG.md')))
      .map(({ name }) => `${name} has no CHANGELOG.md.`),
  ];
}

async function output(program: string, ...args: readonly string[]): Promise<string> {
  return (await runCommand(program, args, { print: 'keep' })).output.trim();
}
