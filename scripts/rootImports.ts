import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

const CORE = 'packages/core/src';
const EXPORTS = /^export \{([^}]*)\} from/gm;
const ROOT_IMPORTS = /^import \{([^}]*)\} from '@tokenwright\/core';/gm;

export function rootImports(): readonly string[] {
  const subpaths = globSync(`${CORE}/*.ts`).filter((path) => path !== `${CORE}/index.ts`);
  const exported = new Set(subpaths.flatMap((path) => valuesIn(path, EXPORTS)));
  const files = execFileSync('git', ['ls-files', 'packages'], { encoding: 'utf8' }).split('\n');
  const sources = files.filter((path) => /\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
  return sources.flatMap((path) =>
    valuesIn(path, ROOT_IMPORTS)
      .filter((name) => exported.has(name))
      .map((name) => `${name} in ${path}`),
  );
}

function valuesIn(path: string, pattern: RegExp): readonly string[] {
  const lists = [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, list = '']) => list);
  const names = lists.flatMap((list) => list.split(',').map((name) => name.trim()));
  return names.filter((name) => name !== '' && !name.startsWith('type '));
}
