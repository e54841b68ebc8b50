import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export interface WorkspacePackage {
  readonly name: string;
  readonly folder: string;
  readonly published: boolean;
  /** Import paths: `@tokenwright/adapters/rest`. */
  readonly entries: readonly string[];
}

export function workspacePackages(): WorkspacePackage[] {
  return readdirSync('packages').map((name) => {
    const folder = join('packages', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const subpaths = Object.keys(manifest.exports ?? {})
      .filter((subpath) => !/\.(css|json)$/.test(subpath))
      .flatMap((subpath) => expand(folder, subpath));
    return {
      name: manifest.name,
      folder,
      published: manifest.private !== true,
      entries: subpaths.map((subpath) => manifest.name + subpath.slice(1)),
    };
  });
}

function expand(folder: string, subpath: string): readonly string[] {
  if (!subpath.endsWith('/*')) return [subpath];
  const names = globSync(join(folder, 'src', `${subpath}.ts`)).map((path) => basename(path, '.ts'));
  return names.map((name) => subpath.replace('*', name));
}
