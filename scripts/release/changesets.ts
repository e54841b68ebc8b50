import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../runCommand.ts';
import { workspacePackages } from '../workspacePackages.ts';
import type { CheckReport } from './checkReport.ts';

interface Plan {
  readonly changesets: readonly unknown[];
  readonly releases: readonly { readonly name: string; readonly newVersion: string }[];
}

export async function changesetProblems(): Promise<CheckReport> {
  const plan = await plannedRelease();
  if ('problem' in plan) return { problems: [plan.problem] };
  if (plan.changesets.length > 0) {
    const published = new Set(workspacePackages().flatMap((each) => (each.published ? [each.name] : [])));
    const versions = new Set(plan.releases.flatMap((each) => (published.has(each.name) ? [each.newVersion] : [])));
    return { problems: [], note: `${plan.changesets.length} changesets plan version ${[...versions].join(', ')}` };
  }
  return { problems: undescribedVersions(), note: 'no pending changesets' };
}

export async function plannedRelease(): Promise<Plan | { readonly problem: string }> {
  if (globSync('.changeset/!(README).md').length === 0) return { changesets: [], releases: [] };
  const folder = await mkdtemp(join(tmpdir(), 'changesets-'));
  try {
    const path = join(folder, 'plan.json');
    const { ok, output } = await runCommand('changeset', ['status', `--output=${path}`], { print: 'keep' });
    if (!ok && !existsSync(path)) return { problem: output };
    return JSON.parse(await readFile(path, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function undescribedVersions(): readonly string[] {
  return workspacePackages()
    .filter(({ published }) => published)
    .filter(({ folder }) => !describesVersion(folder))
    .map(({ name }) => `No changeset, and no section about its version in the changelog of ${name}.`);
}

function describesVersion(folder: string): boolean {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = join(folder, 'CHANGELOG.md');
  return existsSync(path) && readFileSync(path, 'utf8').includes(`\n## ${version}\n`);
}
