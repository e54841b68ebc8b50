import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedPackage } from './candidate.ts';
import type { CheckReport } from './checkReport.ts';
import { type Component, readSbom } from './sbom.ts';

const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

export async function licenseProblems(project: string, packages: readonly PackedPackage[]): Promise<CheckReport> {
  const { components } = await readSbom(project);
  const names = new Set(components.flatMap(licensesOf));
  const unlicensed = packages.filter(({ folder }) => !existsSync(join(folder, 'LICENSE')));
  return {
    problems: [
      ...refusedLicenses(components),
      ...unlicensed.map(({ name }) => `The tarball of ${name} has no LICENSE.`),
    ],
    note: `${components.length} packages with ${[...names].sort().join(', ')}`,
  };
}

export function refusedLicenses(components: readonly Component[]): readonly string[] {
  return components
    .filter((component) => !licensesOf(component).every((license) => allowed.has(license)))
    .map(({ name, version, ...rest }) => `${name}@${version} has the license ${licensesOf(rest).join(', ')}.`);
}

function licensesOf({ licenses = [] }: Pick<Component, 'licenses'>): readonly string[] {
  const found = licenses.map(({ license, expression }) => license?.id ?? expression ?? 'unknown');
  return found.length > 0 ? found : ['unknown'];
}
