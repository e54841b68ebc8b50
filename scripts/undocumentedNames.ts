import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspacePackages } from './workspacePackages.ts';

const DECLARATION =
  /(\*\/\n(?:\/\/.*\n)*)?^export (?:declare )?(?:abstract )?(?:async )?(?:const|function\*?|interface|type|class) (\w+)/gm;
const RE_EXPORT = /^export (?:type )?(?:\{([^}]*)\}|\*) from '(\.[^']+)'/gm;

export function undocumentedNames(): readonly string[] {
  const entries = workspacePackages().flatMap(({ folder, published }) => (published ? sourceEntries(folder) : []));
  return [...new Set(entries.flatMap((entry) => undocumentedIn(entry)))].sort();
}

function sourceEntries(folder: string): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const targets: readonly { readonly 'tokenwright-source'?: string }[] = Object.values(manifest.exports);
  const sources = targets.map((target) => target['tokenwright-source'] ?? '');
  return sources.filter((source) => /\.tsx?$/.test(source)).flatMap((source) => globSync(join(folder, source)));
}

function undocumentedIn(path: string, wanted?: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const declared = [...text.matchAll(DECLARATION)].filter(([, , name]) => isWanted(name, wanted));
  const passedOn = reExports(text).filter(({ shown }) => isWanted(shown, wanted));
  // The patterns don't read this form of export.
  if (declared.length + passedOn.length === 0) return [`${wanted} in ${path}`];
  return [
    ...declared.filter(([, docstring]) => !docstring).map(([, , name]) => `${name} in ${path}`),
    ...passedOn.flatMap(({ name, from }) => undocumentedIn(join(dirname(path), from), name ?? wanted)),
  ];
}

function reExports(
  text: string,
): readonly { readonly name?: string; readonly shown?: string; readonly from: string }[] {
  return [...text.matchAll(RE_EXPORT)].flatMap(([, list, from = '']) => {
    if (list === undefined) return [{ from }];
    const parts = list.split(',').map((part) => part.trim().replace(/^type /, ''));
    return parts.filter(Boolean).map((part) => {
      const [name = part, shown = name] = part.split(' as ');
      return { name, shown, from };
    });
  });
}

function isWanted(name: string | undefined, wanted: string | undefined): boolean {
  return name === undefined || wanted === undefined || name === wanted;
}
