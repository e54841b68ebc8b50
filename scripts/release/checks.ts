import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { outdatedFiles } from '../generated/generatedFiles.ts';
import { lintArchive } from '../lintArchive.ts';
import { runCommand } from '../runCommand.ts';
import { brokenLinks } from './brokenLinks.ts';
import { bundleGrowth } from './bundleGrowth.ts';
import type { Candidate, PackedPackage } from './candidate.ts';
import { changesetProblems } from './changesets.ts';
import type { CheckReport } from './checkReport.ts';
import { licenseProblems } from './licenses.ts';
import { manifestProblems } from './manifestProblems.ts';
import { runReadmeExample } from './readmeExample.ts';
import { writeSbom } from './sbom.ts';

export interface ReleaseCheck<Input> {
  readonly name: string;
  readonly run: (input: Input) => Promise<CheckReport>;
}

export const repositoryChecks: readonly ReleaseCheck<void>[] = [
  { name: 'changesets', run: changesetProblems },
  {
    name: 'messages',
    run: () => commandReport('node', '--conditions=tokenwright-source', 'scripts/messages.ts', '--complete'),
  },
];

export const candidateChecks: readonly ReleaseCheck<Candidate>[] = [
  { name: 'manifests', run: each(async (packed) => manifestProblems(packed)) },
  { name: 'links', run: linkReport },
  { name: 'licenses', run: ({ project, packages }) => licenseProblems(project, packages) },
  { name: 'types', run: each(typeProblems) },
  { name: 'api', run: async () => ({ problems: outdatedFiles() }) },
  { name: 'example', run: ({ project }) => runReadmeExample(project) },
  { name: 'sbom', run: ({ project, packages, artifacts }) => writeSbom(project, packages, artifacts) },
  { name: 'sizes', run: bundleGrowth },
];

function each(problemsOf: (packed: PackedPackage) => Promise<readonly string[]>): ReleaseCheck<Candidate>['run'] {
  return async ({ packages }) => {
    const found = packages.map(async (packed) => (await problemsOf(packed)).map((text) => `${packed.name}: ${text}`));
    return { problems: (await Promise.all(found)).flat(), note: `${packages.length} packages` };
  };
}

async function linkReport({ packages }: Candidate): Promise<CheckReport> {
  const reports = packages.map(async ({ name, folder }) => {
    const pages = globSync('{README.md,docs/**/*.md}', { cwd: folder });
    const { broken, ...counts } = brokenLinks(folder, pages);
    return { ...counts, broken: broken.map((link) => `${name}: ${link}`) };
  });
  const all = await Promise.all(reports);
  const sum = (count: 'checked' | 'elsewhere') => all.reduce((total, report) => total + report[count], 0);
  return {
    problems: all.flatMap(({ broken }) => broken),
    note: `${sum('checked')} links, and ${sum('elsewhere')} unopened links to other sites`,
  };
}

async function typeProblems({ archive, folder }: PackedPackage): Promise<readonly string[]> {
  const { ok, output } = await lintArchive(archive);
  const missing = existsSync(join(folder, 'dist')) ? [] : ['The tarball has no `dist`.'];
  return ok ? missing : [output, ...missing];
}

async function commandReport(program: string, ...args: readonly string[]): Promise<CheckReport> {
  const { ok, output } = await runCommand(program, args, { print: 'keep' });
  return { problems: ok ? [] : [output] };
}
