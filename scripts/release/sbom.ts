import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PackedPackage } from './candidate.ts';
import type { CheckReport } from './checkReport.ts';

export interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  readonly externalReferences: readonly { readonly type: string; readonly url: string }[];
}

interface Sbom {
  readonly bomFormat: string;
  readonly components: readonly Component[];
}

/** npm writes CycloneDX from the installed packages, so the SBOM needs no further tool. */
export async function readSbom(project: string): Promise<Sbom> {
  const args = ['sbom', '--sbom-format=cyclonedx', '--omit=dev'];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: project, maxBuffer: 64 * 1024 * 1024 });
  const sbom: Sbom = JSON.parse(stdout);
  return { ...sbom, components: sbom.components.map(withoutFiles) };
}

export async function writeSbom(
  project: string,
  packages: readonly PackedPackage[],
  artifacts: string,
): Promise<CheckReport> {
  const sbom = await readSbom(project);
  const listed = new Set(sbom.components.map(({ name, version }) => `${name}@${version}`));
  const wanted = packages.flatMap(({ name, manifest }) => [name, ...Object.keys(manifest.dependencies ?? {})]);
  const absent = wanted.filter((name) => ![...listed].some((each) => each.startsWith(`${name}@`)));
  await writeFile(join(artifacts, 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 2)}\n`);
  return {
    problems: [...new Set(absent)].map((name) => `The SBOM lacks ${name}.`),
    note: `${sbom.components.length} components in sbom.cdx.json`,
  };
}

function withoutFiles(component: Component): Component {
  const externalReferences = component.externalReferences.filter(({ url }) => !url.startsWith('file:'));
  return { ...component, purl: component.purl.replace(/\?.*$/, ''), externalReferences };
}
