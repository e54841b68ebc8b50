import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
    const subpaths = Object.keys(manifest.exports ?? {}).filter((subpath) => !/\.(css|json)$/.test(subpath));
    return {
      name: manifest.name,
      folder,
      published: manifest.private !== true,
      entries: subpaths.map((subpath) => manifest.name + subpath.slice(1)),
    };
  });
}
