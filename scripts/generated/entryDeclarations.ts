import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Target {
  readonly import?: { readonly types?: string };
}

export interface EntryDeclaration {
  readonly entry: string;
  readonly path: string;
}

/** One language stands for all languages: they have the same type. */
export function entryDeclarations(name: string, folder: string): readonly EntryDeclaration[] {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.entries<Target>(exports).flatMap(([subpath, { import: target }]) => {
    if (!target?.types) return [];
    return [{ entry: name + subpath.slice(1), path: join(folder, target.types.replace('*', 'de')) }];
  });
}
