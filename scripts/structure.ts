import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { joinedTexts } from './joinedTexts.ts';
import { newerApis } from './newerApis.ts';
import { rootImports } from './rootImports.ts';
import type { CommandResult } from './runCommand.ts';
import { undocumentedNames } from './undocumentedNames.ts';

const MEDIAN = [50, 120] as const;
const SMALL = 40;
const MOST_SMALL_FILES = 20;
const LONGEST_FUNCTION = 80;

interface Source {
  readonly path: string;
  readonly lines: readonly string[];
  readonly imports: readonly string[];
}

export function checkStructure(): CommandResult {
  const sources = readSources();
  const importers = countImporters(sources);
  const lines: string[] = [];
  let ok = true;
  const bound = (text: string, holds: boolean): void => {
    lines.push(`${holds ? 'ok  ' : 'over'} ${text}`);
    ok &&= holds;
  };

  const cyclic = filesOnCycles(sources);
  bound(`files on import cycles: ${cyclic.length} ${cyclic.join(', ')}`, cyclic.length === 0);
  for (const name of ['core', 'react', 'adapters', 'server']) {
    const mine = [...sources.values()].filter(({ path }) => path.startsWith(`packages/${name}/`));
    const sizes = mine.map((source) => source.lines.length).sort((a, b) => a - b);
    const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
    bound(`${name}: median of ${mine.length} files is ${median} lines`, median >= MEDIAN[0] && median <= MEDIAN[1]);
    // Components may be small: each file is named after its component.
    const isSmall = ({ path, lines: { length } }: Source) => !path.endsWith('x') && length < SMALL;
    const small = mine.filter((source) => isSmall(source) && importers.get(source.path) === 1);
    bound(`${name}: ${small.length} files under ${SMALL} lines have one importer`, small.length <= MOST_SMALL_FILES);
    const long = mine.flatMap(longFunctions);
    bound(`${name}: ${long.length} functions are over ${LONGEST_FUNCTION} lines ${long.join(', ')}`, long.length === 0);
  }
  const roots = rootImports();
  bound(
    `values imported from core's root that a subpath exports: ${roots.length} ${roots.join(', ')}`,
    roots.length === 0,
  );
  const undocumented = undocumentedNames();
  bound(
    `public names without a docstring: ${undocumented.length} ${undocumented.join(', ')}`,
    undocumented.length === 0,
  );
  const newer = newerApis();
  bound(`APIs newer than the supported engines: ${newer.length} ${newer.join(', ')}`, newer.length === 0);
  const joined = joinedTexts();
  bound(`texts joined outside a message: ${joined.length} ${joined.join(', ')}`, joined.length === 0);
  return { ok, output: `${lines.join('\n')}\n` };
}

function readSources(): ReadonlyMap<string, Source> {
  const isSource = (file: string): boolean => /\/src\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);
  const files = execFileSync('git', ['ls-files', 'packages'], { encoding: 'utf8' }).split('\n').filter(isSource);
  return new Map(files.map((path) => [path, readSource(path)]));
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(([, specifier = '']) =>
    join(dirname(path), specifier),
  );
  return { path, lines: text.trimEnd().split('\n'), imports: [...new Set(imports)] };
}

function countImporters(sources: ReadonlyMap<string, Source>): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { imports } of sources.values()) for (const path of imports) count.set(path, (count.get(path) ?? 0) + 1);
  return count;
}

function filesOnCycles(sources: ReadonlyMap<string, Source>): readonly string[] {
  let left = [...sources.values()];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    const paths = new Set(left.map(({ path }) => path));
    left = left.filter(({ imports }) => imports.some((path) => paths.has(path)));
    const imported = new Set(left.flatMap(({ imports }) => imports));
    left = left.filter(({ path }) => imported.has(path));
  }
  return left.map(({ path }) => path);
}

function longFunctions({ path, lines }: Source): readonly string[] {
  return lines.flatMap((line, start) => {
    const [, indent, name] = /^(\s*)(?:export )?(?:async )?function (\w+)/.exec(line) ?? [];
    if (name === undefined) return [];
    const end = lines.findIndex((each, at) => at > start && each === `${indent}}`);
    return end - start + 1 > LONGEST_FUNCTION ? [`${name} in ${path}`] : [];
  });
}

if (import.meta.main) {
  const { ok, output } = checkStructure();
  console.log(output);
  if (!ok) process.exitCode = 1;
}
